#include "completions.h"

#include "llvm/ADT/StringExtras.h"

#include <map>
#include <set>

namespace spantidy::cli {

// Text between single quotes, as POSIX shells have it.
static std::string quoted(llvm::StringRef Text) {
  std::string Out = "'";
  for (char C : Text)
    Out += C == '\'' ? std::string("'\\''") : std::string(1, C);
  return Out + "'";
}

static std::vector<std::string> namesOf(const Described &D) {
  std::vector<std::string> Names;
  for (const Argument &A : D.Options)
    Names.insert(Names.end(), A.Names.begin(), A.Names.end());
  return Names;
}

// "vocabulary check" as one word.
static std::string joined(llvm::StringRef Words, char Between) {
  std::string Out = Words.str();
  std::replace(Out.begin(), Out.end(), ' ', Between);
  return Out;
}

// A pattern of `case`: where a word leads to a command.
static std::string steps(const std::vector<Described> &Commands,
                         const char *Between) {
  std::vector<std::string> Steps;
  for (const Described &D : Commands)
    for (const Described::Below &B : D.Commands)
      Steps.push_back(joined(D.Words, '/') + "/" + B.Word);
  return llvm::join(Steps, Between);
}

// --- bash

static std::string bashFinds(const Argument &A) {
  if (isFile(A))
    return "_span_tidy_files -f";
  if (isFolder(A))
    return "_span_tidy_files -d";
  if (!A.Choices.empty())
    return "_span_tidy_words " + quoted(llvm::join(A.Choices, " "));
  return ":";
}

// Options of one name are the same in all commands.
static std::string bashValues(const std::vector<Described> &Commands) {
  std::map<std::string, std::string> Finds;
  for (const Described &D : Commands)
    for (const Argument &A : D.Options)
      for (const std::string &Name : A.Names)
        if (!A.Value.empty())
          Finds.emplace(Name, bashFinds(A));
  std::string Text;
  for (const auto &[Name, How] : Finds)
    Text += "    " + Name + ") " + How + "; return ;;\n";
  return Text;
}

static std::string bashCommands(const std::vector<Described> &Commands) {
  std::string Text;
  for (const Described &D : Commands) {
    std::string Operands;
    for (const Described::Below &B : D.Commands)
      Operands += (Operands.empty() ? "" : " ") + B.Word;
    std::string How = D.Operands.empty()
                          ? "_span_tidy_words " + quoted(Operands)
                          : bashFinds(D.Operands.back());
    Text += "    " + quoted(joined(D.Words, '/')) +
            ")\n      options=" + quoted(llvm::join(namesOf(D), " ")) +
            "\n      [[ $cur == -* ]] || " + How + " ;;\n";
  }
  return Text;
}

static std::string bash(const std::vector<Described> &Commands) {
  return R"(# Completions of span-tidy; `span-tidy completion bash` writes them.

_span_tidy_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
  [[ ${#COMPREPLY[@]} != 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace
}

_span_tidy_files() {
  mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
  compopt -o filenames
}

_span_tidy() {
  local at='' options='' cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case $at/${COMP_WORDS[i]} in
      */--) _span_tidy_files -f; return ;;
      )" +
         steps(Commands, " | ") +
         R"() at=${at:+$at/}${COMP_WORDS[i]} ;;
    esac
  done
  # Bash takes what stands around '=' and ':' for words.
  if [[ $cur == [=:] ]]; then
    [[ $cur == '=' ]] || previous=:
    cur=
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  case $previous in
    :) _span_tidy_files -f; return ;;
)" + bashValues(Commands) +
         R"(  esac
  case $at in
)" + bashCommands(Commands) +
         R"(  esac
  [[ $cur != -* ]] || _span_tidy_words "$options"
}
complete -F _span_tidy span-tidy
)";
}

// --- zsh

// What has a meaning in a specification of _arguments.
static std::string plain(llvm::StringRef Text) {
  std::string Out;
  for (char C : Text)
    Out +=
        (llvm::StringRef("\\:[]").contains(C) ? "\\" : "") + std::string(1, C);
  return Out;
}

static std::string zshFinds(const Argument &A) {
  std::string Finds = ":" + plain(A.Value) + ":";
  if (isFile(A))
    return Finds + "_files";
  if (isFolder(A))
    return Finds + "_files -/";
  return A.Choices.empty() ? Finds
                           : Finds + "(" + llvm::join(A.Choices, " ") + ")";
}

static std::string zshArguments(const Described &D) {
  std::string Text;
  auto Add = [&Text](const std::string &One) {
    Text += " \\\n    " + quoted(One);
  };
  for (const Argument &A : D.Options)
    for (const std::string &Name : A.Names) {
      std::string Before =
          A.Repeatable ? "*" : "(" + llvm::join(A.Names, " ") + ")";
      std::string Says = "[" + plain(A.Says) + "]";
      if (A.Value.empty())
        Add(Before + Name + Says);
      else
        Add(Before + Name + (Name.starts_with("--") ? "=" : "+") + Says +
            zshFinds(A));
    }
  for (const Argument &A : D.Operands)
    Add((A.Repeatable ? "*" : A.Required ? "" : ":") + zshFinds(A));
  return Text;
}

static std::string zsh(const std::vector<Described> &Commands) {
  std::string Text = "#compdef span-tidy\n"
                     "# `span-tidy completion zsh` writes this.\n";
  for (const Described &D : Commands) {
    std::string Name =
        "_span-tidy" + (D.Words.empty() ? "" : "_" + joined(D.Words, '_'));
    Text += "\n" + Name + "() {\n";
    if (D.Commands.empty()) {
      Text += "  _arguments -s" + zshArguments(D) + "\n}\n";
      continue;
    }
    Text += "  local curcontext=$curcontext state line\n"
            "  typeset -A opt_args\n"
            "  _arguments -C" +
            zshArguments(D) +
            " \\\n    '1: :->command' '*:: :->arguments' && return\n"
            "  local -a commands=(";
    for (const Described::Below &B : D.Commands)
      Text += "\n    " + quoted(B.Word + ":" + plain(B.Says));
    Text += ")\n  case $state in\n"
            "    command) _describe command commands ;;\n"
            "    arguments) (( ! $+functions[" +
            Name + "_$line[1]] )) || " + Name + "_$line[1] ;;\n  esac\n}\n";
  }
  return Text + "\nif [[ $funcstack[1] == _span-tidy ]]; then\n"
                "  _span-tidy \"$@\"\nelse\n"
                "  compdef _span-tidy span-tidy\nfi\n";
}

// --- fish

// Between single quotes; fish knows two escapes there.
static std::string fishQuoted(llvm::StringRef Text) {
  std::string Out = "'";
  for (char C : Text)
    Out += (C == '\'' || C == '\\' ? "\\" : "") + std::string(1, C);
  return Out + "'";
}

static std::string fishFinds(const Argument &A) {
  if (isFile(A))
    return " -F";
  if (isFolder(A))
    return " -x -a '(__fish_complete_directories)'";
  return A.Choices.empty() ? " -x"
                           : " -x -a " + quoted(llvm::join(A.Choices, " "));
}

static void fishCommand(std::string &Text, const Described &D) {
  std::string At = "complete -c span-tidy -n '__span_tidy_at \"" +
                   joined(D.Words, '/') + "\"'";
  for (const Described::Below &B : D.Commands)
    Text += At + " -a " + B.Word + " -d " + fishQuoted(B.Says) + "\n";
  for (const Argument &A : D.Operands)
    Text += At + fishFinds(A) + "\n";
  for (const Argument &A : D.Options) {
    Text += At;
    for (llvm::StringRef Name : A.Names)
      Text += Name.consume_front("--") ? " -l " + Name.str()
                                       : " -s " + Name.drop_front().str();
    Text += (A.Value.empty() ? "" : " -r" + fishFinds(A)) + " -d " +
            fishQuoted(A.Says) + "\n";
  }
}

static std::string fish(const std::vector<Described> &Commands) {
  std::string Text =
      R"(# Completions of span-tidy; `span-tidy completion fish` writes them.

# Is this the command that the words so far lead to?
function __span_tidy_at
    set -l at ''
    for word in (commandline -opc)[2..]
        switch "$at/$word"
            case )" +
      steps(Commands, " ") + R"(
                set at (string trim -l -c / "$at/$word")
        end
    end
    test "$at" = "$argv[1]"
end

complete -c span-tidy -f
)";
  for (const Described &D : Commands)
    fishCommand(Text, D);
  return Text;
}

std::string completions(const std::vector<Described> &Commands,
                        const std::string &Shell) {
  return Shell == "bash"  ? bash(Commands)
         : Shell == "zsh" ? zsh(Commands)
                          : fish(Commands);
}

} // namespace spantidy::cli
