#include "repository.h"
#include "git.h"

#include "llvm/ADT/StringRef.h"

namespace spantidy::cli {

using llvm::StringRef;

std::string publicUri(const std::string &Remote) {
  StringRef Rest = StringRef(Remote).trim();
  std::string Scheme = "https";
  size_t Slashes = Rest.find("://");
  bool Short = Slashes == StringRef::npos; // "git@host:path", or a folder
  if (!Short) {
    if (Rest.starts_with("http:"))
      Scheme = "http";
    else if (!Rest.starts_with("https:") && !Rest.starts_with("ssh:") &&
             !Rest.starts_with("git:"))
      return {};
    bool Web = Rest.starts_with("http");
    Rest = Rest.substr(Slashes + 3);
    auto [Host, Path] = Rest.split('/');
    Host = Host.rsplit('@').second.empty() ? Host : Host.rsplit('@').second;
    if (!Web) // the port is of another protocol
      Host = Host.split(':').first;
    Path.consume_back("/"), Path.consume_back(".git");
    return Host.empty() ? "" : Scheme + "://" + Host.str() + "/" + Path.str();
  }
  auto [Host, Path] = Rest.split(':');
  if (Path.empty() || Host.contains('/'))
    return {};
  Host = Host.contains('@') ? Host.rsplit('@').second : Host;
  Path.consume_front("/"), Path.consume_back("/"), Path.consume_back(".git");
  return Scheme + "://" + Host.str() + "/" + Path.str();
}

std::optional<report::Repository> repositoryOf(const std::string &Root) {
  std::string Unknown;
  auto said = [&](const std::vector<std::string> &Arguments) {
    return StringRef(git(Root, Arguments, Unknown).value_or("")).trim().str();
  };
  if (!git(Root, {"rev-parse", "--git-dir"}, Unknown))
    return std::nullopt;
  report::Repository From;
  From.Root = said({"rev-parse", "--show-prefix"});
  From.Revision = said({"rev-parse", "--verify", "--quiet", "HEAD"});
  From.Branch = said({"symbolic-ref", "--quiet", "--short", "HEAD"});
  From.Uri = publicUri(said({"remote", "get-url", "origin"}));
  return From;
}

} // namespace spantidy::cli
