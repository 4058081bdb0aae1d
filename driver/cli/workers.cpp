#include "workers.h"
#include "collect.h"
#include "frontend.h"

#include "model/binary.h"

#include "llvm/Support/thread.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace spantidy::cli {

using Clock = std::chrono::steady_clock;

// A unit may nest deeper than a main thread's stack allows.
static constexpr unsigned StackSize = 256u << 20;

// Text that a compiler wrote, in one line and without the project's folder.
static std::string cleaned(std::string Text, const std::string &Root) {
  std::replace(Text.begin(), Text.end(), '\n', ' ');
  if (Root.size() < 2)
    return Text;
  for (size_t At = 0; (At = Text.find(Root + "/", At)) != std::string::npos;)
    Text.erase(At, Root.size() + 1);
  return Text;
}

static Outcome outcomeOf(const Job &J, const extract::Settings &S) {
  Outcome O;
  O.Unit = reportedPath(J.File, S.PathRoot);
  auto failed = [&](const char *Reason, const std::string &Detail) {
    O.Reason = Reason, O.Detail = cleaned(Detail, S.PathRoot);
    return O;
  };
  if (chdir(J.Command.Directory.c_str()) != 0)
    return failed("missing folder", J.Command.Directory + ": " + strerror(errno));
  // As the database writes it: through a link, paths would be others.
  setenv("PWD", J.Command.Directory.c_str(), /*overwrite=*/1);
  if (access(J.File.c_str(), R_OK) != 0)
    return failed("missing file", J.File + ": " + strerror(errno));
  Parsed P;
  llvm::thread Deep(std::optional(StackSize), [&] { P = parse(J.Command, S); });
  Deep.join();
  O.Inputs = std::move(P.Inputs);
  // Without its folder a command is a failure, whatever its files are.
  const std::string &Folder = J.Command.Directory;
  O.Inputs.push_back(
      {Folder == S.PathRoot ? "." : reportedPath(Folder, S.PathRoot),
       Input::State::Exists});
  P.Model.Targets = J.Targets;
  if (P.Ran)
    O.Model = model::encode(P.Model);
  if (P.Errors)
    return failed("parse error",
                  P.FirstError +
                      (P.Errors > 1
                           ? " (and " + std::to_string(P.Errors - 1) + " more)"
                           : ""));
  if (!P.Ran)
    return failed("not compiled", "the command line gives no code to read");
  return O;
}

namespace {

struct Worker {
  size_t Index = 0;
  pid_t Pid = 0;
  int Pipe = -1;
  std::string Text;
  Clock::time_point Deadline;
  bool TimedOut = false;
};

} // namespace

static std::optional<Worker> start(size_t Index, const Job &J,
                                   const extract::Settings &S,
                                   const WorkerLimits &Limits) {
  int Ends[2];
  if (pipe2(Ends, O_CLOEXEC) != 0)
    return std::nullopt;
  pid_t Pid = fork();
  if (Pid < 0) {
    close(Ends[0]), close(Ends[1]);
    return std::nullopt;
  }
  if (Pid == 0) {
    int Nothing = open("/dev/null", O_RDWR);
    for (int Stream : {0, 1, 2})
      dup2(Nothing, Stream);
    std::string Text = encode(outcomeOf(J, S));
    for (size_t At = 0; At < Text.size();) {
      ssize_t N = write(Ends[1], Text.data() + At, Text.size() - At);
      if (N < 0 && errno != EINTR)
        _exit(1);
      At += N > 0 ? N : 0;
    }
    _exit(0);
  }
  close(Ends[1]);
  Worker W;
  W.Index = Index, W.Pid = Pid, W.Pipe = Ends[0];
  W.Deadline = Limits.Seconds
                   ? Clock::now() + std::chrono::seconds(Limits.Seconds)
                   : Clock::time_point::max();
  return W;
}

static Outcome received(const Worker &W, int Status,
                        const WorkerLimits &Limits) {
  if (W.TimedOut)
    return {.Reason = "time-out",
            .Detail = "not done after " + std::to_string(Limits.Seconds) + " s"};
  if (WIFSIGNALED(Status))
    return {.Reason = "crash",
            .Detail = std::string("the worker died: ") +
                      strsignal(WTERMSIG(Status))};
  if (W.Text.empty())
    return {.Reason = "crash", .Detail = "the worker ended without a result"};
  std::string Error;
  if (auto O = decodeOutcome(W.Text, Error))
    return std::move(*O);
  return {.Reason = "crash", .Detail = "the worker's result is broken: " + Error};
}

// Milliseconds until the next deadline; -1: there is none.
static int patience(const std::deque<Worker> &Running) {
  auto Next = Clock::time_point::max();
  for (const Worker &W : Running)
    Next = std::min(Next, W.TimedOut ? Clock::time_point::max() : W.Deadline);
  if (Next == Clock::time_point::max())
    return -1;
  auto Left = std::chrono::duration_cast<std::chrono::milliseconds>(
      Next - Clock::now());
  return std::max<long>(Left.count() + 1, 0);
}

std::vector<Outcome> analyse(const std::vector<Job> &Jobs,
                             const extract::Settings &S,
                             const WorkerLimits &Limits,
                             const Progress &Report) {
  std::vector<Outcome> Outcomes(Jobs.size());
  std::deque<Worker> Running;
  size_t Next = 0, Done = 0;
  while (Next < Jobs.size() || !Running.empty()) {
    while (Next < Jobs.size() && Running.size() < Limits.Processes) {
      if (auto W = start(Next, Jobs[Next], S, Limits)) {
        Running.push_back(std::move(*W));
      } else {
        Outcomes[Next] = {.Unit = reportedPath(Jobs[Next].File, S.PathRoot),
                          .Reason = "no worker",
                          .Detail = strerror(errno)};
        Report(++Done, Next, Outcomes[Next]);
      }
      ++Next;
    }
    std::vector<pollfd> Pipes;
    for (const Worker &W : Running)
      Pipes.push_back({W.Pipe, POLLIN, 0});
    if (poll(Pipes.data(), Pipes.size(), patience(Running)) < 0 &&
        errno != EINTR)
      break;
    for (size_t I = Pipes.size(); I-- > 0;) {
      Worker &W = Running[I];
      if (!W.TimedOut && Clock::now() >= W.Deadline) {
        W.TimedOut = true;
        kill(W.Pid, SIGKILL);
      }
      if (!(Pipes[I].revents & (POLLIN | POLLHUP | POLLERR)))
        continue;
      char Buffer[1 << 16];
      ssize_t N = read(W.Pipe, Buffer, sizeof Buffer);
      if (N > 0) {
        W.Text.append(Buffer, N);
        continue;
      }
      if (N < 0 && errno == EINTR)
        continue;
      int Status = 0;
      close(W.Pipe);
      while (waitpid(W.Pid, &Status, 0) < 0 && errno == EINTR)
        ;
      Outcomes[W.Index] = received(W, Status, Limits);
      Outcomes[W.Index].Unit = reportedPath(Jobs[W.Index].File, S.PathRoot);
      Report(++Done, W.Index, Outcomes[W.Index]);
      Running.erase(Running.begin() + I);
    }
  }
  return Outcomes;
}

} // namespace spantidy::cli
