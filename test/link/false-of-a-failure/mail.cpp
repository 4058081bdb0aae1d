#include "mail.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static auto tracer() { return trace::Provider::GetTracerProvider()->GetTracer("shop"); }

bool post(const std::string &);

bool sendMail(const std::string &to) {
  auto span = tracer()->StartSpan("mail.send");
  trace::Scope scope(span);
  if (to.size() > 200) {
    span->SetStatus(trace::StatusCode::kError, "too long");
    return false;
  }
  if (!post(to)) {
    span->SetStatus(trace::StatusCode::kError, "not posted");
    span->End();
    return false;
  }
  return true;
}

std::optional<int> reserveSeat(const std::string &train) {
  auto span = tracer()->StartSpan("seat.reserve");
  trace::Scope scope(span);
  int seat = int(train.size());
  if (seat > 80) {
    span->SetStatus(trace::StatusCode::kError, "full");
    return std::nullopt;
  }
  return seat;
}

bool bookTable(const std::string &guest, int seats) {
  auto span = tracer()->StartSpan("table.book");
  trace::Scope scope(span);
  if (seats == 0)
    return false;
  if (!post(guest)) {
    span->SetStatus(trace::StatusCode::kError, "not posted");
    return false;
  }
  return true;
}

bool printLabel(const std::string &order) {
  auto span = trace::Tracer::GetCurrentSpan();
  if (!post(order)) {
    span->SetStatus(trace::StatusCode::kError, "no paper");
    return false;
  }
  return true;
}

bool hasVoucher(const std::string &guest) {
  auto span = tracer()->StartSpan("voucher.find");
  if (guest.empty()) {
    span->SetStatus(trace::StatusCode::kError, "no guest");
    return false;
  }
  return true;
}

bool sendTwice(const std::string &to) {
  auto span = tracer()->StartSpan("mail.send_twice");
  trace::Scope scope(span);
  if (!sendMail(to))
    return false; // finds: tracing-unrecorded-error "'false' of a failure is not recorded on span 'mail.send_twice'"
  return true;
}

bool fetch(const std::string &what) {
  auto span = tracer()->StartSpan(what);
  trace::Scope scope(span);
  if (!post(what)) {
    span->SetStatus(trace::StatusCode::kError, "not posted");
    return false;
  }
  return true;
}

bool paint(int colour) {
  auto span = tracer()->StartSpan("wall.paint");
  bool dry = colour > 3;
  if (!dry)
    span->SetStatus(trace::StatusCode::kError, "wet");
  return dry;
}

} // namespace shop
