// RUN: %expectations %s

#include "cpr/cpr.h"
#include "httplib.h"
#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <array>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

struct Request {
  std::string path, body, content_type;
  std::vector<std::string> items;
  const std::string &getBody() const;
  std::string_view payload() const;
};

struct Response {
  std::string body;
  int status;
};

struct Event {
  std::string type, payload, stacktrace;
  long body_size;
};

std::string join(const std::vector<std::string> &parts);

#define SHOP_RECORD(span, key, value) (span)->SetAttribute(key, value)

void bodyBad(trace::Span &span, const Request &request) {
  span.SetAttribute("http.text", request.body); // finds: tracing-large-attribute (likely) "'request.body' is a whole body"
}

void responseBad(trace::Span &span, const Response &response) {
  span.SetAttribute("http.answer", response.body.c_str()); // finds: tracing-large-attribute
}

void getterBad(trace::Span &span, const Request &request) {
  span.SetAttribute("http.text", request.getBody()); // finds: tracing-large-attribute
}

void parameterBad(trace::Span &span, const std::string &payload) {
  span.SetAttribute("queue.message", payload); // finds: tracing-large-attribute (likely) "a whole payload"
}

void atStartBad(const Request &request) {
  auto span = tracer()->StartSpan("order.create", {{"order.text", request.body}}); // finds: tracing-large-attribute
  trace::Scope scope(span);
}

void localBad(trace::Span &span, const Event &event) {
  std::string text = event.payload; // finds: tracing-large-attribute
  span.SetAttribute("event.text", text);
}

void concatenatedBad(trace::Span &span, const Event &event) {
  span.AddEvent("received", {{"event.text", event.type + ":" + event.payload}}); // finds: tracing-large-attribute
}

void streamBad(trace::Span &span, const Request &request) {
  std::ostringstream out;
  out << request.content_type << "\n" << request.body; // finds: tracing-large-attribute
  span.SetAttribute("http.text", out.str());
}

void statusBad(trace::Span &span, const Response &response) {
  span.SetStatus(trace::StatusCode::kError, response.body); // finds: tracing-large-attribute
}

void eventNameBad(trace::Span &span, const Request &request) {
  span.AddEvent(request.body); // finds: tracing-large-attribute, tracing-high-cardinality-span-name
}

static void annotate(trace::Span &span, const std::string &text) {
  span.SetAttribute("note", text);
}

void helperBad(trace::Span &span, const Request &request) {
  annotate(span, request.body); // finds: tracing-large-attribute
}

void containerOfAttributesBad(const Request &request) {
  std::map<std::string, std::string> attributes{{"order.text", request.body}}; // finds: tracing-large-attribute
  auto span = tracer()->StartSpan("order.create", attributes);
  trace::Scope scope(span);
}

void macroBad(trace::Span *span, const Request &request) {
  SHOP_RECORD(span, "http.text", request.body); // finds: tracing-large-attribute
}

void lambdaBad(trace::Span &span, const Event &event) {
  auto record = [&span, &event] {
    span.SetAttribute("event.trace", event.stacktrace); // finds: tracing-large-attribute
  };
  record();
}

void restBad(trace::Span &span, const Request &request) {
  span.SetAttribute("http.text", request.body.substr(4)); // finds: tracing-large-attribute
}

void ternaryBad(trace::Span &span, const Request &request, bool verbose) {
  span.SetAttribute("http.text", verbose ? request.body : "left out"); // finds: tracing-large-attribute
}

void viewBad(trace::Span &span, const Request &request) {
  std::string_view body = request.body;
  span.SetAttribute("http.text", nostd::string_view(body.data(), body.size())); // finds: tracing-large-attribute
}

void sizeOk(trace::Span &span, const Request &request, const Event &event) {
  span.SetAttribute("http.request.body.size", static_cast<long>(request.body.size()));
  span.SetAttribute("event.size", event.body_size);
  span.SetAttribute("order.items", static_cast<int>(request.items.size()));
}

void emptyOk(trace::Span &span, const Request &request) {
  span.SetAttribute("http.with_body", !request.body.empty());
}

void cutOk(trace::Span &span, const Request &request) {
  span.SetAttribute("http.text", request.body.substr(0, 64));
}

void cutLocalOk(trace::Span &span, const Request &request) {
  std::string body = request.body.substr(0, 64);
  span.SetAttribute("http.text", body);
}

void resizedOk(trace::Span &span, const Request &request) {
  std::string text = request.body;
  text.resize(64);
  span.SetAttribute("http.text", text);
}

void shortTextOk(trace::Span &span, const Request &request) {
  span.SetAttribute("http.content_type", request.content_type);
  span.SetAttribute("url.path", request.path);
}

void literalOk(trace::Span &span) {
  span.SetAttribute("body", "none");
  span.AddEvent("body was read");
}

void overwrittenOk(trace::Span &span, const Request &request) {
  std::string text = request.body;
  text = "left out";
  span.SetAttribute("http.text", text);
}

void hashedOk(trace::Span &span, const Request &request) {
  std::string sha256Hex(const std::string &);
  span.SetAttribute("http.etag", sha256Hex(request.body));
}

void comparedOk(trace::Span &span, const Request &request, const Response &response) {
  span.SetAttribute("http.echoed", request.body == response.body);
}

std::string summaryOf(const std::string &body);

void unseenFunctionOk(trace::Span &span, const Request &request) {
  span.SetAttribute("order.summary", summaryOf(request.body));
}

static std::string firstLine(const std::string &text) { return text.substr(0, text.find('\n')); }

void seenFunctionOk(trace::Span &span, const Request &request) {
  span.SetAttribute("order.first", firstLine(request.body));
}

void numberOk(trace::Span &span, int body, double payload) {
  span.SetAttribute("planet.body", body);
  span.SetAttribute("rocket.payload", payload);
}

void foundOk(trace::Span &span, const Request &request) {
  span.SetAttribute("xml.offset", static_cast<long>(request.body.find("<order")));
}

void lookalikesOk(trace::Span &span, const std::string &body_style, const std::string &somebody,
                  const std::string &document_id, const std::string &payload_type) {
  span.SetAttribute("car.style", body_style);
  span.SetAttribute("person", somebody);
  span.SetAttribute("document.id", document_id);
  span.SetAttribute("message.type", payload_type);
}

void fixedArrayOk(trace::Span &span) {
  std::array<int, 3> sizes{1, 2, 3};
  span.SetAttribute("order.sizes", nostd::span<const int>(sizes.data(), sizes.size()));
}

void tableOk(trace::Span &span) {
  std::vector<int> sizes{1, 2, 3};
  span.SetAttribute("order.count", static_cast<int>(sizes.size()));
}

struct Archive {
  void SetAttribute(const std::string &key, const std::string &value);
};

void otherClassOk(Archive &archive, const Request &request) {
  archive.SetAttribute("body", request.body);
}

void sentOk(const Request &request) {
  void send(const std::string &body);
  auto span = tracer()->StartSpan("order.send");
  trace::Scope scope(span);
  send(request.body);
}

void arrayBad(trace::Span &span, const std::vector<int> &prices) {
  span.SetAttribute("order.prices", nostd::span<const int>(prices.data(), prices.size())); // finds: tracing-large-attribute
}

// What a function elsewhere makes of a container is not known.
void FN_joined(trace::Span &span, const Request &request) {
  span.SetAttribute("order.items", join(request.items));
}

struct Review {
  std::string narrative, transcript, content, dump, log_text, csv, json;
  std::string title, subject, content_type, log_level, json_path, csv_separator, dump_id;
};

void wordsBad(trace::Span &span, const Review &review) {
  span.SetAttribute("review.a", review.narrative);  // finds: tracing-large-attribute
  span.SetAttribute("review.b", review.transcript); // finds: tracing-large-attribute
  span.SetAttribute("review.c", review.content);    // finds: tracing-large-attribute
  span.SetAttribute("review.d", review.dump);       // finds: tracing-large-attribute
  span.SetAttribute("review.e", review.log_text);   // finds: tracing-large-attribute
  span.SetAttribute("review.f", review.csv);        // finds: tracing-large-attribute
  span.SetAttribute("review.g", review.json);       // finds: tracing-large-attribute
}

void wordsOk(trace::Span &span, const Review &review) {
  span.SetAttribute("review.a", review.title);
  span.SetAttribute("review.b", review.subject);
  span.SetAttribute("review.c", review.content_type);
  span.SetAttribute("review.d", review.log_level);
  span.SetAttribute("review.e", review.json_path);
  span.SetAttribute("review.f", review.csv_separator);
  span.SetAttribute("review.g", review.dump_id);
  span.SetAttribute("review.h", review.narrative.substr(0, 80));
}

// The key says what it is.
struct Answer {
  std::string text, body_kind;
};
void keyedBad(trace::Span &span, const Answer &answer) {
  span.SetAttribute("http.response.body", answer.text); // finds: tracing-large-attribute (likely) "'answer.text' is a whole body"
}
void keyedParameterBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("queue.payload", text); // finds: tracing-large-attribute
}
void keyedSizeOk(trace::Span &span, const Answer &answer) {
  span.SetAttribute("http.response.body.size", answer.text);
  span.SetAttribute("http.response.body", answer.text.substr(0, 20));
  span.SetAttribute("http.response.body", answer.body_kind);
  span.SetAttribute("http.response.body", "none");
}

// What a library's request has is whatever somebody sent.
void libraryRequestBad(trace::Span &span, const httplib::Request &request) {
  span.SetAttribute("http.text", request.body); // finds: tracing-large-attribute (proof)
}

// The object tells what a field that is called by one word is.
void textOfResponseBad(trace::Span &span, const cpr::Response &response) {
  span.SetAttribute("fetch.answer", response.text); // finds: tracing-large-attribute
}
void csvDataBad(trace::Span &span, const std::string &csv_data) {
  span.SetAttribute("import.rows", csv_data); // finds: tracing-large-attribute
}
struct Label {
  std::string text;
};
void textOfLabelOk(trace::Span &span, const Label &label) {
  span.SetAttribute("label.shown", label.text);
}

// What a record of a log says is no body of a request.
struct ReadableLogRecord {
  const std::string &GetBody() const;
};
struct Printed {
  std::string body;
};
void logRecordOk(trace::Span &span, const ReadableLogRecord &record, const Printed &log) {
  span.SetAttribute("event.says", record.GetBody());
  span.SetAttribute("event.says", log.body);
}

// What a helper's own parameter tells is told in the helper, once.
static void noteBody(trace::Span &span, const std::string &body) {
  span.SetAttribute("cart.raw", body); // finds: tracing-large-attribute "'body'"
}
static void noteText(trace::Span &span, const std::string &text) { span.SetAttribute("cart.text", text); }

void toldInTheHelperOk(trace::Span &span, const Request &request) { noteBody(span, request.body); }
void toldAtTheCallBad(trace::Span &span, const Request &request) {
  noteText(span, request.body); // finds: tracing-large-attribute
}
