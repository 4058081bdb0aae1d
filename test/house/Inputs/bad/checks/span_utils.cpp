bool starts(const char *Name);
bool found = starts("StartSpan");
bool again = starts("opentelemetry");
