// RUN: %expectations --modes one %s

#include "datadog/tracer.h"

#include <exception>
#include <string>
#include <utility>

namespace dd = datadog::tracing;

void load();

void assignedNameBad(dd::Tracer &tracer, const std::string &user_id) {
  dd::SpanConfig config;
  config.name = "user.load " + user_id; // finds: tracing-high-cardinality-span-name
  dd::Span span = tracer.create_span(config);
}

void designatedNameBad(dd::Tracer &tracer, const std::string &user_id) {
  dd::Span span = tracer.create_span({.name = "user.load " + user_id}); // finds: tracing-high-cardinality-span-name
}

void childNameBad(dd::Span &parent, const std::string &user_id) {
  dd::SpanConfig config;
  config.name = "user.load " + user_id; // finds: tracing-high-cardinality-span-name
  dd::Span span = parent.create_child(config);
}

void renamedBad(dd::Span &span, const std::string &user_id) {
  span.set_name("user.load " + user_id); // finds: tracing-high-cardinality-span-name
}

void genericBad(dd::Tracer &tracer) {
  dd::SpanConfig config;
  config.name = "do_work"; // finds: tracing-nondescriptive-span-name
  dd::Span span = tracer.create_span(config);
}

// One of two, and not known which: both are constant.
void eitherOk(dd::Tracer &tracer, bool hot) {
  dd::SpanConfig config;
  config.name = "cache.hot";
  if (!hot)
    config.name = "cache.cold";
  dd::Span span = tracer.create_span(config);
}

// A resource is what the operation is done to.
void resourceOk(dd::Tracer &tracer) {
  dd::SpanConfig config;
  config.name = "postgres.query";
  config.resource = "select count(*) from users";
  dd::Span span = tracer.create_span(config);
}

void recordedBad(dd::Span &span, const std::string &password) {
  span.set_tag("input", password); // finds: tracing-sensitive-attribute
  span.set_error_message(password); // finds: tracing-sensitive-attribute
  span.set_error_type(password); // finds: tracing-sensitive-attribute
  span.set_error_stack(password); // finds: tracing-sensitive-attribute
  span.set_resource_name(password); // finds: tracing-sensitive-attribute
}

void linkBad(dd::Span &span, const dd::SpanContext &context, const std::string &password) {
  span.add_link(context, {{"input", password}}); // finds: tracing-sensitive-attribute
}

void metricKeyBad(dd::Span &span, const std::string &user_id) {
  span.set_metric("logins_" + user_id, 1.0); // finds: tracing-dynamic-attribute-key
}

void baggageBad(dd::Baggage &baggage, const std::string &password) {
  baggage.set("input", password); // finds: tracing-sensitive-attribute
}

void tagOfConfigBad(dd::Tracer &tracer, const std::string &password) {
  dd::SpanConfig config;
  config.name = "user.login";
  config.tags["input"] = password; // finds: tracing-sensitive-attribute
  dd::Span span = tracer.create_span(config);
}

void tagPutIntoConfigBad(dd::Tracer &tracer, const std::string &password) {
  dd::SpanConfig config;
  config.name = "user.login";
  config.tags.emplace("input", password); // finds: tracing-sensitive-attribute
  dd::Span span = tracer.create_span(config);
}

void tagsOfConfigBad(dd::Tracer &tracer, const std::string &password) {
  dd::SpanConfig config;
  config.name = "user.login";
  config.tags = {{"input", password}}; // finds: tracing-sensitive-attribute
  dd::Span span = tracer.create_span(config);
}

void tenantForgottenBad(dd::Tracer &tracer, const std::string &tenant_id) {
  dd::SpanConfig config;
  config.name = "user.login";
  dd::Span span = tracer.create_span(config); // finds: tracing-missing-tenant-id
}

void tenantOk(dd::Tracer &tracer, const std::string &tenant_id) {
  dd::SpanConfig config;
  config.name = "user.login";
  config.tags["tenant_id"] = tenant_id;
  dd::Span span = tracer.create_span(config);
}

void tenantLaterOk(dd::Tracer &tracer, const std::string &tenant_id) {
  dd::Span span = tracer.create_span();
  span.set_tag("tenant_id", tenant_id);
}

void tagsFromElsewhereOk(dd::Tracer &tracer, const std::string &tenant_id,
                         const std::unordered_map<std::string, std::string> &tags) {
  dd::SpanConfig config;
  config.tags = tags;
  dd::Span span = tracer.create_span(config);
}

void droppedBad(dd::Tracer &tracer, dd::Span &parent, const dd::DictReader &reader) {
  tracer.create_span(); // finds: tracing-dropped-span
  tracer.extract_or_create_span(reader); // finds: tracing-dropped-span
  tracer.extract_span(reader); // finds: tracing-dropped-span
  parent.create_child(); // finds: tracing-dropped-span
}

void errorBad(dd::Tracer &tracer) {
  dd::Span span = tracer.create_span();
  try {
    load();
  } catch (const std::exception &error) { // finds: tracing-unrecorded-error
    return;
  }
}

void errorOk(dd::Tracer &tracer) {
  dd::Span span = tracer.create_span();
  try {
    load();
  } catch (const std::exception &error) {
    span.set_error_message(error.what());
  }
}

void flaggedOk(dd::Tracer &tracer) {
  dd::Span span = tracer.create_span();
  try {
    load();
  } catch (const std::exception &error) {
    span.set_error(true);
  }
}

void movedOk(dd::Tracer &tracer) {
  dd::Span span = tracer.create_span();
  dd::Span other = std::move(span);
  other.set_tag("stage", "late");
}

void extractedOk(dd::Tracer &tracer, const dd::DictReader &reader, dd::DictWriter &writer) {
  auto span = tracer.extract_span(reader);
  if (!span)
    return;
  span->set_tag("stage", "late");
  span->inject(writer);
}
