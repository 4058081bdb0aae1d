// RUN: %expectations --modes one %s

#include "aws/sns/SNSClient.h"
#include "aws/sqs/SQSClient.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <memory>
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void queueBad(Aws::SQS::SQSClient &client) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  Aws::SQS::Model::SendMessageRequest request;
  request.SetMessageBody("{}");
  request.AddMessageAttributes("colour", {});
  client.SendMessage(request); // finds: tracing-missing-injection
}

void topicBad(Aws::SNS::SNSClient &client) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  Aws::SNS::Model::PublishRequest request;
  request.SetMessage("{}");
  request.AddMessageAttributes("colour", {});
  client.Publish(request); // finds: tracing-missing-injection
}

void attributesOk(Aws::SQS::SQSClient &client, const std::map<std::string, Aws::SQS::Model::MessageAttributeValue> &all) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  Aws::SQS::Model::SendMessageRequest request;
  for (const auto &[name, value] : all)
    request.AddMessageAttributes(name, value);
  client.SendMessage(request);
}
