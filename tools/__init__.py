"""What `make` calls: installing, running, testing and checking Diary."""
