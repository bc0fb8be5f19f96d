"""The practice station 青坪镇派出所: invented, marked 演练, the same for the same seed."""

from stationdesk.jobs.practice.making import make_practice

__all__ = ["make_practice"]
