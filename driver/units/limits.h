// What one unit may take of the machine, and what becomes of a process that
// wants more.
#pragma once

#include "options.h"
#include "project.h"

namespace spantidy::units {

struct Limits {
  unsigned Seconds = 300; // of CPU time
  unsigned MiB = 0;       // of memory; 0: no limit
};

// As the command line says, or the project file, or the machine: its memory
// divided by the processes that share it.
Limits limitsOf(const Project &P, const Options &O, unsigned Processes);

// How many units are read at once.
unsigned processesOf(const Options &O);

// Seconds by the clock after which a unit is given up that does not use its CPU
// time: it waits for something, or others have the machine to themselves.
unsigned long patienceOf(const Limits &L);

// Exit statuses of a worker that has reached a limit.
inline constexpr int MemoryStatus = 101, TimeStatus = 102;

// Holds this process, a worker, to the limits from now on. Its threads may have so
// many bytes of stack beside them.
void confine(const Limits &L, size_t Stack);

// When there is no memory left, the process says so on standard error and ends
// with this status. Code without exceptions would abort.
void endWithoutMemory(int Status);

} // namespace spantidy::units
