// RUN: %expectations --modes one %s

#include "envoy/tracing/tracer.h"

#include <exception>
#include <string>

using namespace Envoy;

void startBad(Tracing::Driver &driver, const Tracing::Config &config,
              Tracing::TraceContext &context, const StreamInfo::StreamInfo &info,
              const std::string &user_id) {
  auto span = driver.startSpan(config, context, info, "user " + user_id, {true}); // finds: tracing-high-cardinality-span-name
  span->finishSpan();
}

void childBad(Tracing::Span &parent, const Tracing::Config &config, SystemTime now,
              const std::string &user_id) {
  auto span = parent.spawnChild(config, "user " + user_id, now); // finds: tracing-high-cardinality-span-name
  span->setOperation("load " + user_id); // finds: tracing-high-cardinality-span-name
  span->finishSpan();
}

void recordedBad(Tracing::Span &span, const std::string &password, SystemTime now) {
  span.setTag("input", password); // finds: tracing-sensitive-attribute
  span.log(now, password); // finds: tracing-sensitive-attribute
  span.setBaggage("input", password); // finds: tracing-sensitive-attribute
}

void lateBad(Tracing::Tracer &tracer, const Tracing::Config &config,
             Tracing::TraceContext &context, const StreamInfo::StreamInfo &info) {
  auto span = tracer.startSpan(config, context, info, {true});
  span->finishSpan();
  span->setTag("late", "true"); // finds: tracing-use-after-end
}

bool reload(const std::string &policy);

bool unsaidBad(Tracing::Span &parent, const Tracing::Config &config, SystemTime now) {
  auto span = parent.spawnChild(config, "policy.reload", now);
  try {
    reload("all");
  } catch (const std::exception &error) {
    span->finishSpan();
    return false; // finds: tracing-unrecorded-error
  }
  span->finishSpan();
  return true;
}

bool taggedOk(Tracing::Span &parent, const Tracing::Config &config, SystemTime now) {
  auto span = parent.spawnChild(config, "policy.reload", now);
  try {
    reload("all");
  } catch (const std::exception &error) {
    span->setTag("error", "true");
    span->finishSpan();
    return false;
  }
  span->finishSpan();
  return true;
}
