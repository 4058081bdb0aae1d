#include "span_tidy.h"

#include <string>
#include <vector>

SPAN_TIDY_INSTRUMENT()
void one(const std::string &password) {}

SPAN_TIDY_INSTRUMENT(name = "two.load", fields(size = body.size()))
void two(const std::string &id, const std::vector<int> &body) {}

SPAN_TIDY_INSTRUMENT(name = "three.load", skip(id))
void three(const std::string &id, const std::string &password) {}

SPAN_TIDY_INSTRUMENT(skip())
void four(const std::string &password) {}

[[clang::annotate("span-tidy:instrument")]]
void five(const std::string &password) {}

[[clang::annotate("span-tidy:instrument(name = \"six.load\", skip(id))")]]
void six(const std::string &id, const std::string &password) {}

SPAN_TIDY_INSTRUMENT(name = "seven.load",
                     skip(id))
void seven(const std::string &id, const std::string &password,
           const std::vector<int> &rows, const std::string &token) {}

SPAN_TIDY_INSTRUMENT(skip(number))
SPAN_TIDY_FIELDS(kind = "eight")
void eight(int number, SPAN_TIDY_SENSITIVE std::string body) {}

SPAN_TIDY_INSTRUMENT(skip(id))
void nine(const std::string &id, const std::string &password);
void nine(const std::string &id, const std::string &password) {}

// Who made the list is not to be seen, or a comment is in it.
#define TRACED SPAN_TIDY_INSTRUMENT()
TRACED void notTen(const std::string &password) {}

SPAN_TIDY_INSTRUMENT(skip(/* id */ number))
void notEleven(int number, const std::string &password) {}

[[clang::xray_log_args(2)]]
void twelve(int number, const char *password) {}

[[clang::xray_log_args(2)]]
void notThirteen(const char *password, int number) {}

[[clang::xray_log_args(1)]]
void notFourteen(const char *password) {}
