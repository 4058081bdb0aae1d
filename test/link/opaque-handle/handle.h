#pragma once

#include <memory>
#include <string>

namespace mill {

struct State;

// What it has, only its own unit knows.
class Handle {
public:
  explicit Handle(std::unique_ptr<State> state);
  Handle(Handle &&other) noexcept;
  ~Handle();
  void note(const std::string &name);
  void fail(const std::string &why);
  void end();

private:
  std::unique_ptr<State> state_;
};

Handle begin(const std::string &name);

// A friend may make it active.
class Adopted {
public:
  explicit Adopted(std::unique_ptr<State> state);
  Adopted(Adopted &&other) noexcept;
  ~Adopted();
  void end();

private:
  friend class Adopter;
  std::unique_ptr<State> state_;
};
class Adopter {
public:
  static void enter(const Adopted &span);
};
Adopted adoptable(const std::string &name);

// The same, active.
class Active;
struct Entered {
  explicit Entered(const std::string &name);
  ~Entered();
  std::unique_ptr<Active> active;
};

// Has nothing to do with tracing.
class Sack {
public:
  Sack();
  ~Sack();
  void end();
  void note(const std::string &name);

private:
  struct Flour;
  std::unique_ptr<Flour> flour_;
};

} // namespace mill
