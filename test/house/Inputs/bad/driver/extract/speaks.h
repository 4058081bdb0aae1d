const char *reason();
