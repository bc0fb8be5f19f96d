"""The plan of the video wall: walls, layouts with their cells, tours, presets, as stored."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.rules.wall_plan import Scene
from stationdesk.store.record import Base, CodeOf, Codes, Part, Record


class Wall(Record, Base):
    """A wall of so many rows and columns."""

    __tablename__ = "wall"
    __title__ = QT_TRANSLATE_NOOP("cameras", "Video wall")
    __words__ = (
        ("name", QT_TRANSLATE_NOOP("cameras", "Name")),
        ("rows", QT_TRANSLATE_NOOP("cameras", "Rows")),
        ("cols", QT_TRANSLATE_NOOP("cameras", "Columns")),
        ("note", QT_TRANSLATE_NOOP("cameras", "Note")),
    )
    __searched__ = ("name",)

    name: Mapped[str]
    rows: Mapped[int]
    cols: Mapped[int]
    note: Mapped[str | None]


class Layout(Record, Base):
    """What a wall shows in one scene."""

    __tablename__ = "wall_layout"
    __title__ = QT_TRANSLATE_NOOP("cameras", "Layout")
    __words__ = (
        ("wall_id", QT_TRANSLATE_NOOP("cameras", "Video wall")),
        ("name", QT_TRANSLATE_NOOP("cameras", "Name")),
        ("scene", QT_TRANSLATE_NOOP("cameras", "Scene")),
        ("note", QT_TRANSLATE_NOOP("cameras", "Note")),
    )
    __searched__ = ("name",)

    wall_id: Mapped[int] = mapped_column(ForeignKey("wall.id"), index=True)
    name: Mapped[str]
    scene: Mapped[Scene] = mapped_column(CodeOf(Scene))
    note: Mapped[str | None]


class Cell(Part, Base):
    """A field of a layout, counted from 0 at the top left, with the camera or the tour it shows.

    One that was given away again is `dropped`; nothing is deleted.
    """

    __tablename__ = "wall_cell"
    __title__ = QT_TRANSLATE_NOOP("cameras", "Field of the wall")
    __words__ = (
        ("row", QT_TRANSLATE_NOOP("cameras", "Row")),
        ("col", QT_TRANSLATE_NOOP("cameras", "Column")),
        ("rowspan", QT_TRANSLATE_NOOP("cameras", "Rows high")),
        ("colspan", QT_TRANSLATE_NOOP("cameras", "Columns wide")),
        ("camera_id", QT_TRANSLATE_NOOP("cameras", "Camera")),
        ("tour_id", QT_TRANSLATE_NOOP("cameras", "Tour")),
        ("dropped", QT_TRANSLATE_NOOP("cameras", "Taken off")),
    )

    layout_id: Mapped[int] = mapped_column(ForeignKey("wall_layout.id"), index=True)
    row: Mapped[int]
    col: Mapped[int]
    rowspan: Mapped[int] = mapped_column(default=1)
    colspan: Mapped[int] = mapped_column(default=1)
    camera_id: Mapped[int | None] = mapped_column(ForeignKey("camera.id"), index=True)
    tour_id: Mapped[int | None] = mapped_column(ForeignKey("camera_tour.id"))
    dropped: Mapped[bool] = mapped_column(default=False)


class Tour(Record, Base):
    """Cameras shown one after another, from `starts` to `ends` in minutes since midnight.

    `days` are the codes of rules.wall_plan.Weekday; none is every day.
    """

    __tablename__ = "camera_tour"
    __title__ = QT_TRANSLATE_NOOP("cameras", "Tour")
    __words__ = (
        ("name", QT_TRANSLATE_NOOP("cameras", "Name")),
        ("dwell_s", QT_TRANSLATE_NOOP("cameras", "Seconds a camera")),
        ("starts", QT_TRANSLATE_NOOP("cameras", "From")),
        ("ends", QT_TRANSLATE_NOOP("cameras", "Until")),
        ("days", QT_TRANSLATE_NOOP("cameras", "Days of the week")),
        ("note", QT_TRANSLATE_NOOP("cameras", "Note")),
    )
    __searched__ = ("name",)

    name: Mapped[str]
    dwell_s: Mapped[int]
    starts: Mapped[int | None]
    ends: Mapped[int | None]
    days: Mapped[tuple[str, ...]] = mapped_column(Codes(), default=())
    note: Mapped[str | None]


class TourStop(Part, Base):
    """A camera of a tour at its place in the order."""

    __tablename__ = "camera_tour_stop"
    __title__ = QT_TRANSLATE_NOOP("cameras", "Stop of a tour")
    __words__ = (
        ("position", QT_TRANSLATE_NOOP("cameras", "Place in the order")),
        ("camera_id", QT_TRANSLATE_NOOP("cameras", "Camera")),
        ("preset_no", QT_TRANSLATE_NOOP("cameras", "Preset")),
        ("dropped", QT_TRANSLATE_NOOP("cameras", "Taken off")),
    )

    tour_id: Mapped[int] = mapped_column(ForeignKey("camera_tour.id"), index=True)
    position: Mapped[int]
    camera_id: Mapped[int] = mapped_column(ForeignKey("camera.id"), index=True)
    preset_no: Mapped[int | None]
    dropped: Mapped[bool] = mapped_column(default=False)


class Preset(Part, Base):
    """A position a turning camera has learnt."""

    __tablename__ = "camera_preset"
    __title__ = QT_TRANSLATE_NOOP("cameras", "Preset")
    __words__ = (
        ("no", QT_TRANSLATE_NOOP("cameras", "No.")),
        ("name", QT_TRANSLATE_NOOP("cameras", "Name")),
        ("dropped", QT_TRANSLATE_NOOP("cameras", "Taken off")),
    )

    camera_id: Mapped[int] = mapped_column(ForeignKey("camera.id"), index=True)
    no: Mapped[int]
    name: Mapped[str]
    dropped: Mapped[bool] = mapped_column(default=False)


for _of in (Wall, Layout, Tour):
    for _name in ("name", "updated_at"):
        Index(f"ix_{_of.__tablename__}_{_name}", getattr(_of, _name), _of.id)
