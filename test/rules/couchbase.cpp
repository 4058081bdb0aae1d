// RUN: %expectations --modes one %s

#include "couchbase/tracing/request_tracer.hxx"

#include <memory>
#include <string>

using couchbase::tracing::request_span;
using couchbase::tracing::request_tracer;

// A tracer of the project's own, by what it overrides.
class OwnSpan : public request_span {
public:
  using request_span::request_span;
  void add_tag(const std::string &name, std::uint64_t value) override;
  void add_tag(const std::string &name, const std::string &value) override;
  void end() override;
};

void nameBad(request_tracer &tracer, const std::string &user_id) {
  auto span = tracer.start_span("user.load " + user_id); // finds: tracing-high-cardinality-span-name
  span->end();
}

void childNameBad(request_tracer &tracer, std::shared_ptr<request_span> parent,
                  const std::string &user_id) {
  auto span = tracer.start_span("user.load " + user_id, parent); // finds: tracing-high-cardinality-span-name
  span->end();
}

void recordedBad(request_span &span, const std::string &password) {
  span.add_tag("input", password); // finds: tracing-sensitive-attribute
}

void recordedOnOwnBad(OwnSpan &span, const std::string &password) {
  span.add_tag("input", password); // finds: tracing-sensitive-attribute
}

void notEndedBad(request_tracer &tracer) {
  auto span = tracer.start_span("user.load");
  span->add_tag("retries", std::uint64_t(1));
} // finds: tracing-span-not-ended

void lateBad(request_tracer &tracer) {
  auto span = tracer.start_span("user.load");
  span->end();
  span->add_tag("retries", std::uint64_t(1)); // finds: tracing-use-after-end
}

void droppedBad(request_tracer &tracer) {
  tracer.start_span("user.load"); // finds: tracing-dropped-span
}

void endedOk(request_tracer &tracer) {
  auto span = tracer.start_span("user.load");
  span->add_tag("retries", std::uint64_t(1));
  span->end();
}
