"""The shift's hand-over: an unbroken chain of sheets, with equipment, visitors and orders."""
