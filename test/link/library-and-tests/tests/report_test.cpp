// Sees what is inside by taking the source itself.
#include "lib/report.cpp"

int main() { auto scope = enter(reportOf(Order())); }
