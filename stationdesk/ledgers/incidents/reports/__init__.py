"""What is read out of the incidents: the pane, the home page's figures, and the printed reports."""
