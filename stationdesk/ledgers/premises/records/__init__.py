"""What is kept of premises: rental houses with their letters, and the list of protected units."""

from stationdesk.ledgers.premises.records.protected import ProtectedUnit
from stationdesk.ledgers.premises.records.rental import EarlierLetter, Rental

__all__ = ["EarlierLetter", "ProtectedUnit", "Rental"]
