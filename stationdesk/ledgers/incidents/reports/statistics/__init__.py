"""The pictures of the incidents of any period, counted as the monthly report counts them."""
