// Work in a process of its own, whose answer is text: whatever becomes of it, it costs
// that answer only.
#pragma once

#include <functional>
#include <string>
#include <sys/types.h>

namespace spantidy::lsp {

class Process {
public:
  // What it says on standard output goes to standard error.
  explicit Process(const std::function<std::string()> &Work);
  ~Process(); // ends it, and what it has started
  Process(const Process &) = delete;
  Process &operator=(const Process &) = delete;

  int pipe() const { return Pipe; } // becomes readable; -1: it could not start

  // False: it goes on.
  bool hasEnded();

  // Once it has ended.
  const std::string &text() const { return Text; }
  // Why there is no text, or not all of it; empty: it is whole.
  const std::string &complaint() const { return Complaint; }

private:
  pid_t Pid = -1;
  int Pipe = -1;
  std::string Text, Complaint;
};

} // namespace spantidy::lsp
