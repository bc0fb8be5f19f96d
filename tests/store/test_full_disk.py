"""A full disk and other circumstances: said in one sentence, nothing kept is lost, work goes on after."""
