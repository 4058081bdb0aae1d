// RUN: %expectations %s

#include "opentelemetry/nostd/span.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

struct Letter {
  std::string body;
};

static std::string head(const std::string &text, std::size_t most) {
  if (text.length() > most)
    return text.substr(0, most);
  return text;
}

void viewOk(trace::Span &span, const Letter &letter, std::string_view payload) {
  span.SetAttribute("letter.head", nostd::string_view(letter.body.data(), std::min<std::size_t>(letter.body.size(), 96)));
  const std::size_t length = payload.size() < 48 ? payload.size() : 48;
  span.SetAttribute("payload.head", nostd::string_view(payload.data(), length));
  span.SetAttribute("payload.magic", nostd::string_view(payload.data(), 4));
}

void constructedOk(trace::Span &span, const Letter &letter) {
  std::string start(letter.body, 0, 64);
  span.SetAttribute("letter.start", start);
  span.SetAttribute("letter.iterated", std::string(letter.body.begin(), letter.body.begin() + 16));
  span.SetAttribute("letter.next", std::string(letter.body.cbegin(), std::next(letter.body.cbegin(), 16)));
}

void shortenedOk(trace::Span &span, const std::string &body, std::string_view payload) {
  std::string copy = body;
  if (copy.size() > 64)
    copy.resize(64);
  span.SetAttribute("letter.resized", copy);
  std::string other = body;
  if (other.length() >= 64)
    other.erase(64);
  span.SetAttribute("letter.erased", other);
  payload.remove_suffix(payload.size() - std::min<std::size_t>(payload.size(), 32));
  span.SetAttribute("payload.start", nostd::string_view(payload.data(), payload.size()));
}

void askedOk(trace::Span &span, const Letter &letter, std::string_view payload) {
  if (letter.body.size() <= 128)
    span.SetAttribute("letter.text", letter.body);
  if (payload.size() > 128)
    return;
  span.SetAttribute("payload.text", nostd::string_view(payload.data(), payload.size()));
}

void chosenOk(trace::Span &span, const Letter &letter) {
  span.SetAttribute("letter.text", letter.body.size() < 100 ? letter.body : "long");
  span.SetAttribute("letter.cut", letter.body.size() > 80 ? letter.body.substr(0, 80) : letter.body);
  const bool small = letter.body.size() < 100;
  (void)small;
}

void helperOk(trace::Span &span, const Letter &letter) {
  span.SetAttribute("letter.head", head(letter.body, 100));
}

void wholeBad(trace::Span &span, const Letter &letter) {
  span.SetAttribute("letter.view", nostd::string_view(letter.body.data(), letter.body.size())); // finds: tracing-large-attribute
  const std::size_t length = letter.body.size();
  span.SetAttribute("letter.all", nostd::string_view(letter.body.data(), length)); // finds: tracing-large-attribute
}

void muchBad(trace::Span &span, const Letter &letter) {
  span.SetAttribute("letter.much", std::string(letter.body, 0, 1 << 20)); // finds: tracing-large-attribute
  span.SetAttribute("letter.rest", std::string(letter.body.begin() + 1, letter.body.end())); // finds: tracing-large-attribute
}

void otherAnswerBad(trace::Span &span, const Letter &letter) {
  if (letter.body.size() > 100)
    span.SetAttribute("letter.text", letter.body); // finds: tracing-large-attribute
}

void otherTextBad(trace::Span &span, const Letter &letter, const std::string &subject) {
  if (subject.size() < 100)
    span.SetAttribute("letter.text", letter.body); // finds: tracing-large-attribute
}

void grownAgainBad(trace::Span &span, std::string subject, const Letter &letter) {
  if (subject.size() < 100) {
    subject += letter.body; // finds: tracing-large-attribute
    span.SetAttribute("letter.text", subject);
  }
}

void lastByteBad(trace::Span &span, std::string_view payload) {
  payload.remove_suffix(1);
  span.SetAttribute("payload.text", nostd::string_view(payload.data(), payload.size())); // finds: tracing-large-attribute
}

// Views of containers.

struct Scan {
  std::vector<double> levels;
  std::vector<char> bytes;
  std::array<double, 3> origin{};
};

std::vector<double> measured();

void viewOfContainerBad(trace::Span &span, const Scan &scan) {
  span.SetAttribute("scan.levels", nostd::span<const double>(scan.levels.data(), scan.levels.size())); // finds: tracing-large-attribute
  nostd::span<const double> view(scan.levels); // finds: tracing-large-attribute
  span.SetAttribute("scan.view", view);
  const auto now = measured();
  span.SetAttribute("scan.now", nostd::span<const double>(now.data(), now.size())); // finds: tracing-large-attribute
}

void textOfContainerBad(trace::Span &span, const Scan &scan) {
  span.SetAttribute("scan.text", std::string(scan.bytes.begin(), scan.bytes.end())); // finds: tracing-large-attribute
  span.SetAttribute("scan.data", nostd::string_view(scan.bytes.data(), scan.bytes.size())); // finds: tracing-large-attribute
}

static void put(trace::Span &span, nostd::span<const double> values) { span.SetAttribute("scan.values", values); }

void viewGivenBad(trace::Span &span, const Scan &scan) {
  put(span, nostd::span<const double>(scan.levels.data(), scan.levels.size())); // finds: tracing-large-attribute
}

void partOfContainerOk(trace::Span &span, const Scan &scan) {
  span.SetAttribute("scan.origin", nostd::span<const double>(scan.origin.data(), scan.origin.size()));
  span.SetAttribute("scan.first", nostd::span<const double>(scan.levels.data(), 1));
  span.SetAttribute("scan.few", nostd::span<const double>(scan.levels.data(), std::min<std::size_t>(scan.levels.size(), 8)));
  span.SetAttribute("scan.magic", std::string(scan.bytes.begin(), scan.bytes.begin() + 4));
  span.SetAttribute("scan.size", static_cast<std::int64_t>(scan.levels.size()));
}

void writtenOutOk(trace::Span &span) {
  const std::vector<double> limits{0.5, 1.0};
  span.SetAttribute("scan.limits", nostd::span<const double>(limits.data(), limits.size()));
}

// Texts that are called after what makes them.

enum class Mode { Fast, Slow };

struct Document {
  std::string toJson() const;
  std::string SerializeAsString() const;
  std::string dumpXml() const;
  std::string dump() const;
  std::string DebugString() const;
  std::string toString() const;
  std::string jsonPath() const;
  std::string serializerName() const;
  std::string dump_file() const;
};
std::string to_json(const Document &document);
std::string to_json(Mode mode);
std::string readFile(const std::string &path);

void serialisedBad(trace::Span &span, const Document &document) {
  span.SetAttribute("a", document.toJson()); // finds: tracing-large-attribute (likely) "'document.toJson()' is a whole serialised object"
  span.SetAttribute("b", document.SerializeAsString()); // finds: tracing-large-attribute
  span.SetAttribute("c", document.dumpXml()); // finds: tracing-large-attribute
  span.SetAttribute("d", document.dump()); // finds: tracing-large-attribute
  span.SetAttribute("e", document.DebugString()); // finds: tracing-large-attribute
  span.SetAttribute("f", to_json(document)); // finds: tracing-large-attribute
  span.SetAttribute("g", readFile("notes.txt")); // finds: tracing-large-attribute "a whole file"
}

void serialisedOk(trace::Span &span, const Document &document) {
  span.SetAttribute("a", document.toString());
  span.SetAttribute("b", document.jsonPath());
  span.SetAttribute("c", document.serializerName());
  span.SetAttribute("d", document.dump_file());
  span.SetAttribute("e", to_json(Mode::Fast));
  span.SetAttribute("f", document.toJson().substr(0, 40));
  span.SetAttribute("g", document.toJson().empty() ? "none" : "some");
}

struct Corner {
  int x = 0, y = 0;
  std::string toJson() const { return std::to_string(x) + ":" + std::to_string(y); }
};
void seenOk(trace::Span &span, const Corner &corner) { span.SetAttribute("corner", corner.toJson()); }

// No more than an array has room for.
void arrayOk(trace::Span &span, const std::string &body) {
  char head[64] = {};
  std::strncpy(head, body.c_str(), sizeof head - 1);
  span.SetAttribute("head", head);
}
void arrayBad(trace::Span &span, const std::string &body) {
  char all[1 << 16] = {};
  std::strncpy(all, body.c_str(), sizeof all - 1); // finds: tracing-large-attribute "'body'"
  span.SetAttribute("all", all);
}

// What a method leaves in what it is given.
struct Inbox {
  virtual ~Inbox() = default;
  virtual bool read(std::string *payload) = 0;
};
void readBad(trace::Span &span, Inbox &inbox) {
  std::string payload;
  if (inbox.read(&payload))
    span.SetAttribute("raw", payload); // finds: tracing-large-attribute "'payload'"
}
