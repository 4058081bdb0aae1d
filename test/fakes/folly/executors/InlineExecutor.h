// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "folly/Executor.h"

namespace folly {

class InlineLikeExecutor : public virtual Executor {};

class InlineExecutor : public InlineLikeExecutor {
public:
  static InlineExecutor &instance();
  void add(Func f) override { f(); }
};

class QueuedImmediateExecutor : public InlineLikeExecutor {
public:
  static QueuedImmediateExecutor &instance();
  void add(Func func) override;
};

} // namespace folly
