#pragma once

#include <memory>

// Has a scope, which only its own unit shows.
class Mooring {
public:
  explicit Mooring(const char *name);
  ~Mooring();
  Mooring(const Mooring &) = delete;

private:
  struct Rope;
  std::unique_ptr<Rope> rope_;
};

// Has a span, and never makes it active.
class Logbook {
public:
  explicit Logbook(const char *name);
  ~Logbook();
  Logbook(const Logbook &) = delete;

private:
  struct Page;
  std::unique_ptr<Page> page_;
};
