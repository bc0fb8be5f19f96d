"""A small period of the first competition's format, our own, with every kind of rule in it."""

from collections.abc import Sequence

CONTRACT = """
<Contract ID="{name}">
  <SingleAssignmentPerDay weight="1">true</SingleAssignmentPerDay>
  <MaxNumAssignments on="1" weight="2">{most}</MaxNumAssignments>
  <MinNumAssignments on="1" weight="1">{least}</MinNumAssignments>
  <MaxConsecutiveWorkingDays on="1" weight="3">4</MaxConsecutiveWorkingDays>
  <MinConsecutiveWorkingDays on="1" weight="1">3</MinConsecutiveWorkingDays>
  <MaxConsecutiveFreeDays on="1" weight="1">4</MaxConsecutiveFreeDays>
  <MinConsecutiveFreeDays on="1" weight="2">2</MinConsecutiveFreeDays>
  <MaxConsecutiveWorkingWeekends on="1" weight="4">1</MaxConsecutiveWorkingWeekends>
  <MinConsecutiveWorkingWeekends on="{weekends}" weight="1">2</MinConsecutiveWorkingWeekends>
  <MaxWorkingWeekendsInFourWeeks on="{weekends}" weight="5">1</MaxWorkingWeekendsInFourWeeks>
  <WeekendDefinition>{weekend}</WeekendDefinition>
  <CompleteWeekends weight="2">true</CompleteWeekends>
  <IdenticalShiftTypesDuringWeekend weight="1">true</IdenticalShiftTypesDuringWeekend>
  <NoNightShiftBeforeFreeWeekend weight="3">true</NoNightShiftBeforeFreeWeekend>
  <AlternativeSkillCategory weight="6">true</AlternativeSkillCategory>
  <UnwantedPatterns><Pattern>0</Pattern><Pattern>1</Pattern></UnwantedPatterns>
</Contract>"""

PERIOD = """<?xml version="1.0"?>
<SchedulingPeriod ID="small">
  <StartDate>2026-12-04</StartDate><EndDate>2026-12-{last:02}</EndDate>
  <Skills><Skill>Nurse</Skill><Skill>Head</Skill></Skills>
  <ShiftTypes>
    <Shift ID="D"><StartTime>08:00:00</StartTime><EndTime>16:00:00</EndTime>
      <Skills><Skill>Nurse</Skill></Skills></Shift>
    <Shift ID="H"><StartTime>08:00:00</StartTime><EndTime>16:00:00</EndTime>
      <Skills><Skill>Head</Skill></Skills></Shift>
    <Shift ID="N"><StartTime>22:00:00</StartTime><EndTime>06:00:00</EndTime>
      <Skills><Skill>Nurse</Skill></Skills></Shift>
  </ShiftTypes>
  <Patterns>
    <Pattern ID="0" weight="2"><PatternEntries>
      <PatternEntry index="0"><ShiftType>N</ShiftType><Day>Any</Day></PatternEntry>
      <PatternEntry index="1"><ShiftType>D</ShiftType><Day>Any</Day></PatternEntry>
    </PatternEntries></Pattern>
    <Pattern ID="1" weight="1"><PatternEntries>
      <PatternEntry index="0"><ShiftType>None</ShiftType><Day>Friday</Day></PatternEntry>
      <PatternEntry index="1"><ShiftType>Any</ShiftType><Day>Saturday</Day></PatternEntry>
      <PatternEntry index="2"><ShiftType>Any</ShiftType><Day>Sunday</Day></PatternEntry>
    </PatternEntries></Pattern>
  </Patterns>
  <Contracts>{contracts}</Contracts>
  <Employees>{nurses}</Employees>
  <CoverRequirements>
    {cover}
    <DateSpecificCover><Date>2026-12-08</Date><Cover><Shift>H</Shift><Preferred>1</Preferred></Cover>
    </DateSpecificCover>
  </CoverRequirements>
  <DayOffRequests>
    <DayOff weight="3"><EmployeeID>a</EmployeeID><Date>2026-12-07</Date></DayOff></DayOffRequests>
  <DayOnRequests>
    <DayOn weight="2"><EmployeeID>b</EmployeeID><Date>2026-12-06</Date></DayOn></DayOnRequests>
  <ShiftOffRequests><ShiftOff weight="1"><ShiftTypeID>N</ShiftTypeID>
    <EmployeeID>c</EmployeeID><Date>2026-12-05</Date></ShiftOff></ShiftOffRequests>
  <ShiftOnRequests><ShiftOn weight="4"><ShiftTypeID>D</ShiftTypeID>
    <EmployeeID>d</EmployeeID><Date>2026-12-09</Date></ShiftOn></ShiftOnRequests>
</SchedulingPeriod>"""

NURSE, HEAD = "<Skill>Nurse</Skill>", "<Skill>Head</Skill>"
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def period(*, last: int = 17, weekends: Sequence[str] = ("SaturdaySunday", "FridaySaturdaySunday")) -> str:
    """Write the period from Friday 4 December 2026 to a day of that month; one contract for each weekend.

    Nurses a, b, c, d share the contracts in turn; only d is a head nurse.
    """
    contracts = "".join(
        CONTRACT.format(name=name, most=6 + name, least=4, weekend=weekend, weekends=name % 2)
        for name, weekend in enumerate(weekends)
    )
    nurses = "".join(
        f'<Employee ID="{nurse}"><ContractID>{number % len(weekends)}</ContractID>'
        f"<Skills>{skills}</Skills></Employee>"
        for number, (nurse, skills) in enumerate(
            zip("abcd", (NURSE, NURSE, NURSE, NURSE + HEAD), strict=True)
        )
    )
    cover = "".join(
        f"<DayOfWeekCover><Day>{day}</Day><Cover><Shift>D</Shift><Preferred>1</Preferred></Cover>"
        "<Cover><Shift>N</Shift><Preferred>1</Preferred></Cover></DayOfWeekCover>"
        for day in WEEK
    )
    return PERIOD.format(last=last, contracts=contracts, nurses=nurses, cover=cover)
