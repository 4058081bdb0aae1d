// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cinttypes>
#include <memory>
#include <string>
#include <utility>

namespace couchbase::tracing
{
class request_span
{
public:
  request_span() = default;
  virtual ~request_span() = default;
  explicit request_span(std::string name)
    : name_(std::move(name))
  {
  }
  request_span(std::string name, std::shared_ptr<request_span> parent)
    : name_(std::move(name))
    , parent_(std::move(parent))
  {
  }
  virtual void add_tag(const std::string& name, std::uint64_t value) = 0;
  virtual void add_tag(const std::string& name, const std::string& value) = 0;
  virtual void end() = 0;

private:
  std::string name_{};
  std::shared_ptr<request_span> parent_{ nullptr };
};

class request_tracer
{
public:
  request_tracer() = default;
  virtual ~request_tracer() = default;
  virtual void start()
  {
  }
  virtual void stop()
  {
  }
  virtual auto start_span(std::string name, std::shared_ptr<request_span> parent = {})
    -> std::shared_ptr<request_span> = 0;
};
} // namespace couchbase::tracing
