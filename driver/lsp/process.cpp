#include "process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace spantidy::lsp {

[[noreturn]] static void run(const std::function<std::string()> &Work,
                             int Pipe) {
  dup2(open("/dev/null", O_RDONLY), 0);
  dup2(2, 1);
  std::string Text = Work();
  for (size_t At = 0; At < Text.size();) {
    ssize_t N = write(Pipe, Text.data() + At, Text.size() - At);
    if (N < 0 && errno != EINTR)
      _exit(1);
    At += N > 0 ? N : 0;
  }
  _exit(0);
}

Process::Process(const std::function<std::string()> &Work) {
  int Ends[2];
  pid_t Server = getpid();
  if (pipe2(Ends, O_CLOEXEC) != 0 || (Pid = fork()) < 0) {
    Complaint = strerror(errno);
    return;
  }
  if (Pid == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != Server)
      _exit(1);
    run(Work, Ends[1]);
  }
  close(Ends[1]);
  Pipe = Ends[0];
}

Process::~Process() {
  if (Pipe >= 0)
    close(Pipe);
  if (Pid <= 0)
    return;
  kill(Pid, SIGKILL); // its workers end with it
  while (waitpid(Pid, nullptr, 0) < 0 && errno == EINTR)
    ;
}

bool Process::hasEnded() {
  char Buffer[1 << 16];
  ssize_t N = read(Pipe, Buffer, sizeof Buffer);
  if (N > 0)
    Text.append(Buffer, N);
  if (N > 0 || (N < 0 && errno == EINTR))
    return false;
  int Status = 0;
  while (waitpid(Pid, &Status, 0) < 0 && errno == EINTR)
    ;
  Pid = -1;
  if (WIFSIGNALED(Status))
    Complaint = std::string("the process died: ") + strsignal(WTERMSIG(Status));
  else if (WEXITSTATUS(Status) != 0)
    Complaint =
        "the process ended with status " + std::to_string(WEXITSTATUS(Status));
  return true;
}

} // namespace spantidy::lsp
