# Writes OpenCC's table of traditional and simplified characters as C++ (src/search/variants.cpp).
# cmake -DDICT=opencc_dict -DTABLE=TSCharacters.ocd2 -DOUT=variant_table.inc -P VariantTable.cmake
#
# A line of the table is `乾<TAB>干 乾`: a character and what it may become, the usual one first.
set(text "${OUT}.txt")
execute_process(
    COMMAND "${DICT}" --input "${TABLE}" --output "${text}" --from ocd2 --to text
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS "${text}" lines ENCODING UTF-8)
set(rows "")
foreach(line IN LISTS lines)
    if(line MATCHES "^([^\t]+)\t([^ ]+)" AND NOT CMAKE_MATCH_1 STREQUAL CMAKE_MATCH_2)
        string(APPEND rows "    {U'${CMAKE_MATCH_1}', U'${CMAKE_MATCH_2}'},\n")
    endif()
endforeach()
file(WRITE "${OUT}" "${rows}")
