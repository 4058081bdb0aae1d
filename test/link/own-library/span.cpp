#include "span.h"

#include <set>
#include <utility>

namespace opencensus {
namespace trace {

class Recorder {
public:
  void end() {}
  bool sampled = true;
};

static std::set<std::shared_ptr<Recorder>> &running() {
  static std::set<std::shared_ptr<Recorder>> all;
  return all;
}

Span::Span(Recorder *recorder) : recorder_(recorder) {}

Span Span::BlankSpan() { return Span(nullptr); }

Span Span::StartSpan(std::string_view, const Span *parent) {
  Span made(new Recorder);
  if (parent && parent->IsRecording())
    running().insert(parent->recorder_);
  return made;
}

void Span::AddAnnotation(std::string_view) const {}

void Span::End() const {
  if (IsRecording())
    recorder_->end();
}

bool Span::IsRecording() const { return recorder_ != nullptr; }

} // namespace trace
} // namespace opencensus
