# The two macros that decide where a Python file lands. Stricter than the real ones: what does not exist, is not a file, is absolute
# or is not understood stops the configuration.
set(EXTENSION_NAME "${PROJECT_NAME}")

# CTK: each file is copied at build time from SOURCE_DIR to DESTINATION_DIR under its relative path, then the whole folder is installed.
function(ctkMacroCompilePythonScript)
  cmake_parse_arguments(MY "NO_INSTALL_SUBDIR" "TARGET_NAME;SOURCE_DIR;DESTINATION_DIR;INSTALL_DIR" "SCRIPTS;RESOURCES" ${ARGN})
  if(MY_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "ctkMacroCompilePythonScript does not understand: ${MY_UNPARSED_ARGUMENTS}")
  endif()
  foreach(name IN ITEMS TARGET_NAME SCRIPTS DESTINATION_DIR INSTALL_DIR)
    if(NOT MY_${name})
      message(FATAL_ERROR "${name} is mandatory")
    endif()
  endforeach()
  if(NOT MY_SOURCE_DIR)
    set(MY_SOURCE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
  endif()
  get_filename_component(MY_SOURCE_DIR "${MY_SOURCE_DIR}" REALPATH)

  set(copies)
  foreach(file IN LISTS MY_SCRIPTS MY_RESOURCES)
    if(IS_ABSOLUTE "${file}" OR NOT EXISTS "${MY_SOURCE_DIR}/${file}" OR IS_DIRECTORY "${MY_SOURCE_DIR}/${file}")
      message(FATAL_ERROR "${MY_TARGET_NAME} lists '${file}', which is no file below ${MY_SOURCE_DIR}")
    endif()
    add_custom_command(
      OUTPUT "${MY_DESTINATION_DIR}/${file}"
      COMMAND "${CMAKE_COMMAND}" -E copy "${MY_SOURCE_DIR}/${file}" "${MY_DESTINATION_DIR}/${file}"
      DEPENDS "${MY_SOURCE_DIR}/${file}")
    list(APPEND copies "${MY_DESTINATION_DIR}/${file}")
  endforeach()
  foreach(file IN LISTS MY_SCRIPTS)
    if(NOT file MATCHES "\\.py$")
      message(FATAL_ERROR "${MY_TARGET_NAME} lists '${file}' as a script")
    endif()
  endforeach()
  add_custom_target(Copy${MY_TARGET_NAME} ALL DEPENDS ${copies})

  set(subfolder)
  if(NOT MY_NO_INSTALL_SUBDIR)
    get_filename_component(subfolder "${MY_DESTINATION_DIR}" NAME)
  endif()
  install(DIRECTORY "${MY_DESTINATION_DIR}/" DESTINATION "${MY_INSTALL_DIR}/${subfolder}" COMPONENT RuntimeLibraries)
endfunction()

# Slicer: a module's files go straight into qt-scripted-modules, where the module factory looks; it does not look into subfolders.
function(slicerMacroBuildScriptedModule)
  cmake_parse_arguments(MY "WITH_GENERIC_TESTS" "NAME" "SCRIPTS;RESOURCES" ${ARGN})
  if(MY_UNPARSED_ARGUMENTS OR NOT MY_NAME)
    message(FATAL_ERROR "slicerMacroBuildScriptedModule needs NAME and does not understand: ${MY_UNPARSED_ARGUMENTS}")
  endif()
  ctkMacroCompilePythonScript(
    TARGET_NAME ${MY_NAME}
    SCRIPTS ${MY_SCRIPTS}
    RESOURCES ${MY_RESOURCES}
    DESTINATION_DIR "${CMAKE_BINARY_DIR}/${Slicer_QTSCRIPTEDMODULES_LIB_DIR}"
    INSTALL_DIR "${Slicer_INSTALL_QTSCRIPTEDMODULES_LIB_DIR}"
    NO_INSTALL_SUBDIR)
endfunction()

function(slicer_add_python_unittest)
  cmake_parse_arguments(MY "" "SCRIPT" "" ${ARGN})
  if(MY_UNPARSED_ARGUMENTS OR NOT EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${MY_SCRIPT}")
    message(FATAL_ERROR "slicer_add_python_unittest does not understand: ${ARGN}")
  endif()
endfunction()
