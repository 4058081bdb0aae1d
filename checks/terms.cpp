#include "terms.h"

namespace spantidy {

std::string termOf(model::Naming::Kind Of) {
  static constexpr const char *Terms[] = {"span", "event", "instrument"};
  return Terms[size_t(Of)];
}

std::string termOf(model::SpanKind Kind) {
  static constexpr const char *Terms[] = {"unknown", "internal", "server",
                                          "client",  "producer", "consumer"};
  return Terms[size_t(Kind)];
}

std::string termOf(model::Target On) {
  static constexpr const char *Terms[] = {
      "a span",  "an event", "a span status", "a link",
      "baggage", "a metric", "a resource",    "a log record"};
  return Terms[size_t(On)];
}

std::string termOf(model::ValueType T) {
  static constexpr const char *Terms[] = {"anything",
                                          "a bool",
                                          "an int",
                                          "a double",
                                          "a string",
                                          "a list of bools",
                                          "a list of ints",
                                          "a list of doubles",
                                          "a list of strings",
                                          "a bool",
                                          "a bool"};
  return Terms[size_t(T)];
}

std::string termOf(const model::Outcome &O) {
  using model::Fault;
  bool Bare = O.Of.empty();
  std::string Of = "'" + O.Of + "'";
  switch (O.Error) {
  case Fault::Thrown:
    return Bare ? "rethrown exception" : "thrown " + Of;
  case Fault::Caught:
    return Bare ? "caught exception" : "caught " + Of;
  case Fault::Returned:
    return Bare ? "failure" : "returned " + Of;
  case Fault::Answered:
    return Bare ? "failure" : "returned " + Of + " of a failure";
  case Fault::Variable:
    return "returned error " + Of;
  case Fault::Part:
    return "returned error of " + Of;
  case Fault::HeldUp:
    return Bare ? "failure that is held up" : "error " + Of;
  case Fault::Ended:
    return "failure that ends the work";
  case Fault::None:
    break;
  }
  return {};
}

std::string listed(const std::vector<model::SpanKind> &All) {
  std::string Text;
  for (model::SpanKind Kind : All)
    Text += (Text.empty() ? "" : " or ") + termOf(Kind);
  return Text;
}

} // namespace spantidy
