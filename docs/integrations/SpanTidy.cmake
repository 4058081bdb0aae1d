# span_tidy_target(<target> [SUMMARIES <file>] [SPAN_TIDY <program>])
#
# Adds the target <target>-span-tidy, which judges the C++ sources of <target>:
# one edge per source writes its model, one links them, one checks. An edge runs
# again when what it read has changed, headers included. The report is in
# <target>.span-tidy.txt of the binary folder; findings stop the build.
#
# SUMMARIES: where to write what was linked, for the clang-tidy plugin and for
#   other tools (default: <target>.summaries of the binary folder).
# SPAN_TIDY: the program (default: span-tidy, found by find_program).
#
# Sources are read as the build compiles them, with the commands that CMake writes into
# compile_commands.json: Ninja and Makefile generators, no unity builds. CMake 3.25.

function(span_tidy_target target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "SUMMARIES;SPAN_TIDY" "")
  if(NOT arg_SPAN_TIDY)
    find_program(SPAN_TIDY_PROGRAM span-tidy REQUIRED)
    set(arg_SPAN_TIDY "${SPAN_TIDY_PROGRAM}")
  endif()
  if(NOT arg_SUMMARIES)
    set(arg_SUMMARIES "${CMAKE_CURRENT_BINARY_DIR}/${target}.summaries")
  endif()

  # A copy that is only as new as its content: CMake writes its own each time.
  set_target_properties(${target} PROPERTIES EXPORT_COMPILE_COMMANDS ON)
  set(model_dir "${CMAKE_CURRENT_BINARY_DIR}/${target}.models")
  set(commands "${model_dir}/compile_commands.json")
  add_custom_command(
    OUTPUT "${commands}"
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different
            "${CMAKE_BINARY_DIR}/compile_commands.json" "${commands}"
    DEPENDS "${CMAKE_BINARY_DIR}/compile_commands.json"
    COMMENT "Looking how ${target} is compiled"
    VERBATIM)

  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  set(models)
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${folder}" NORMALIZE)
    if(NOT source MATCHES "\\.(cc|cpp|cxx|C)$")
      continue()
    endif()
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${folder}" OUTPUT_VARIABLE name)
    string(REPLACE ".." "__" name "${name}")
    set(model "${model_dir}/${name}.model")
    cmake_path(GET model PARENT_PATH model_folder)
    file(MAKE_DIRECTORY "${model_folder}")
    add_custom_command(
      OUTPUT "${model}"
      COMMAND "${arg_SPAN_TIDY}" extract "${source}" -p "${model_dir}" -o "${model}"
              --root "${PROJECT_SOURCE_DIR}" --depfile "${model}.d"
      DEPENDS "${source}" "${commands}" "${arg_SPAN_TIDY}"
      DEPFILE "${model}.d"
      COMMENT "Reading ${name} for tracing mistakes"
      VERBATIM)
    list(APPEND models "${model}")
  endforeach()

  if(NOT models)
    message(FATAL_ERROR "span_tidy_target: ${target} has no C++ source")
  endif()

  # Their names in a file: a command line has an end.
  set(list "${model_dir}/list")
  list(JOIN models "\"\n\"" lines)
  file(GENERATE OUTPUT "${list}" CONTENT "\"${lines}\"\n")
  add_custom_command(
    OUTPUT "${arg_SUMMARIES}"
    COMMAND "${arg_SPAN_TIDY}" link "@${list}" -o "${arg_SUMMARIES}"
            --root "${PROJECT_SOURCE_DIR}"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    DEPENDS ${models} "${list}" "${arg_SPAN_TIDY}"
    COMMENT "Linking the models of ${target}"
    VERBATIM)
  set(report "${CMAKE_CURRENT_BINARY_DIR}/${target}.span-tidy.txt")
  add_custom_command(
    OUTPUT "${report}"
    COMMAND "${arg_SPAN_TIDY}" check --models "@${list}" --summaries "${arg_SUMMARIES}"
            --root "${PROJECT_SOURCE_DIR}" --output text "--output" "text:${report}.part"
    COMMAND "${CMAKE_COMMAND}" -E rename "${report}.part" "${report}"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    DEPENDS ${models} "${arg_SUMMARIES}" "${arg_SPAN_TIDY}"
    COMMENT "Looking for tracing mistakes in ${target}"
    VERBATIM)
  add_custom_target(${target}-span-tidy DEPENDS "${report}")
endfunction()
