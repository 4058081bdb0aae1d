#include "workers.h"
#include "frontend.h"

#include "model/binary.h"
#include "model/reported_path.h"

#include "llvm/Support/thread.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace spantidy::units {

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
  O.Unit = model::reportedPath(J.File, S.PathRoot);
  auto failed = [&](const char *Reason, const std::string &Detail) {
    O.Reason = Reason, O.Detail = cleaned(Detail, S.PathRoot);
    return O;
  };
  if (chdir(J.Command.Directory.c_str()) != 0)
    return failed("missing folder",
                  J.Command.Directory + ": " + strerror(errno));
  // As the database writes it: through a link, paths would be others.
  setenv("PWD", J.Command.Directory.c_str(), /*overwrite=*/1);
  if (access(J.File.c_str(), R_OK) != 0)
    return failed("missing file", J.File + ": " + strerror(errno));
  Parsed P;
  llvm::thread Deep(std::optional(StackSize), [&] { P = parse(J.Command, S); });
  Deep.join();
  O.Inputs = std::move(P.Inputs);
  // Without its folder a command is a failure, whatever its files are.
  O.Inputs.push_back({model::reportedPath(J.Command.Directory, S.PathRoot),
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
  bool GivenUp = false;
};

class Pool {
public:
  Pool(const std::vector<Job> &Jobs, const extract::Settings &S,
       unsigned Processes, const Limits &ForEach, const Progress &Report)
      : Jobs(Jobs), S(S), Processes(Processes), ForEach(ForEach),
        Report(Report), Outcomes(Jobs.size()) {}

  std::vector<Outcome> run() {
    while (Next < Jobs.size() || !Running.empty()) {
      startSome();
      if (!Running.empty())
        waitForSome();
    }
    return std::move(Outcomes);
  }

private:
  void startSome();
  bool start(size_t Index); // false: errno says why not
  [[noreturn]] void work(size_t Index, int Pipe);
  void waitForSome();
  int patience() const;
  void end(size_t At);
  Outcome received(const Worker &W, int Status) const;
  void done(size_t Index, Outcome Is);

  const std::vector<Job> &Jobs;
  const extract::Settings &S;
  unsigned Processes;
  const Limits &ForEach;
  const Progress &Report;
  std::vector<Outcome> Outcomes;
  std::deque<Worker> Running;
  size_t Next = 0, Done = 0;
};

void Pool::done(size_t Index, Outcome Is) {
  Outcomes[Index] = std::move(Is);
  Outcomes[Index].Unit = model::reportedPath(Jobs[Index].File, S.PathRoot);
  Report(++Done, Index, Outcomes[Index]);
}

void Pool::startSome() {
  while (Next < Jobs.size() && Running.size() < Processes) {
    if (!start(Next)) {
      // There may be room for it when another one has ended.
      if (!Running.empty())
        return;
      done(Next, {.Reason = "no worker", .Detail = strerror(errno)});
    }
    ++Next;
  }
}

void Pool::work(size_t Index, int Pipe) {
  int Nothing = open("/dev/null", O_RDWR);
  for (int Stream : {0, 1, 2})
    dup2(Nothing, Stream);
  confine(ForEach, StackSize);
  std::string Text = encode(outcomeOf(Jobs[Index], S));
  for (size_t At = 0; At < Text.size();) {
    ssize_t N = write(Pipe, Text.data() + At, Text.size() - At);
    if (N < 0 && errno != EINTR)
      _exit(1);
    At += N > 0 ? N : 0;
  }
  _exit(0);
}

bool Pool::start(size_t Index) {
  int Ends[2];
  if (pipe2(Ends, O_CLOEXEC) != 0)
    return false;
  pid_t Driver = getpid(), Pid = fork();
  if (Pid < 0) {
    int Why = errno;
    close(Ends[0]), close(Ends[1]);
    errno = Why;
    return false;
  }
  if (Pid == 0) {
    // Nobody waits for a worker whose driver was killed.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != Driver)
      _exit(1);
    work(Index, Ends[1]);
  }
  close(Ends[1]);
  Worker &W = Running.emplace_back();
  W.Index = Index, W.Pid = Pid, W.Pipe = Ends[0];
  W.Deadline = Clock::now() + std::chrono::seconds(patienceOf(ForEach));
  return true;
}

Outcome Pool::received(const Worker &W, int Status) const {
  auto timeOut = [](unsigned long Seconds, const char *Of) {
    return Outcome{.Reason = "time-out",
                   .Detail = "not done after " + std::to_string(Seconds) + Of};
  };
  if (W.GivenUp)
    return timeOut(patienceOf(ForEach), " s");
  if (WIFEXITED(Status) && WEXITSTATUS(Status) == TimeStatus)
    return timeOut(ForEach.Seconds, " s of CPU time");
  if (WIFEXITED(Status) && WEXITSTATUS(Status) == MemoryStatus)
    return {.Reason = "out of memory",
            .Detail =
                "memory limit of " + std::to_string(ForEach.MiB) + " MiB"};
  if (WIFSIGNALED(Status))
    return {.Reason = "crash",
            .Detail =
                std::string("the worker died: ") + strsignal(WTERMSIG(Status))};
  if (W.Text.empty())
    return {.Reason = "crash", .Detail = "the worker ended without a result"};
  std::string Error;
  if (auto O = decodeOutcome(W.Text, Error))
    return std::move(*O);
  return {.Reason = "crash",
          .Detail = "the worker's result is broken: " + Error};
}

// Milliseconds until the next deadline.
int Pool::patience() const {
  auto First = Clock::time_point::max();
  for (const Worker &W : Running)
    First = std::min(First, W.Deadline);
  auto Left = std::chrono::duration_cast<std::chrono::milliseconds>(
      First - Clock::now());
  return std::clamp<long>(Left.count() + 1, 0, 60'000);
}

void Pool::end(size_t At) {
  Worker W = std::move(Running[At]);
  Running.erase(Running.begin() + At);
  int Status = 0;
  close(W.Pipe);
  while (waitpid(W.Pid, &Status, 0) < 0 && errno == EINTR)
    ;
  done(W.Index, received(W, Status));
}

void Pool::waitForSome() {
  std::vector<pollfd> Pipes;
  for (const Worker &W : Running)
    Pipes.push_back({W.Pipe, POLLIN, 0});
  if (poll(Pipes.data(), Pipes.size(), patience()) < 0)
    for (pollfd &P : Pipes)
      P.revents = 0; // interrupted, or for want of memory: again
  for (size_t I = Pipes.size(); I-- > 0;) {
    Worker &W = Running[I];
    if (!W.GivenUp && Clock::now() >= W.Deadline) {
      W.GivenUp = true;
      W.Deadline = Clock::time_point::max();
      kill(W.Pid, SIGKILL);
    }
    if (!(Pipes[I].revents & (POLLIN | POLLHUP | POLLERR)))
      continue;
    char Buffer[1 << 16];
    ssize_t N = read(W.Pipe, Buffer, sizeof Buffer);
    if (N > 0)
      W.Text.append(Buffer, N);
    else if (N == 0 || errno != EINTR)
      end(I);
  }
}

} // namespace

std::vector<Outcome> analyse(const std::vector<Job> &Jobs,
                             const extract::Settings &S, unsigned Processes,
                             const Limits &ForEach, const Progress &Report) {
  return Pool(Jobs, S, Processes, ForEach, Report).run();
}

} // namespace spantidy::units
