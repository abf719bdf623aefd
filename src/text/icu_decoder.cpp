#include "text/icu_decoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>

#include <array>
#include <memory>
#include <vector>

namespace lectern::text {

namespace {

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

/// What the callback counts. ICU calls it for each place that is no character.
struct Damage {
    std::size_t count = 0;
    const char* begin = nullptr;
    std::size_t firstAt = 0;
    bool hasEuro = false; ///< Windows' GBK has one at 0x80, GB18030 nothing
};

void countAndSubstitute(const void* context, UConverterToUnicodeArgs* args, const char* units,
                        std::int32_t length, UConverterCallbackReason reason, UErrorCode* error)
{
    if (reason > UCNV_IRREGULAR)
        return; // reset, close or clone: nothing to convert
    auto* damage = static_cast<Damage*>(const_cast<void*>(context));
    if (damage->hasEuro && length == 1 && *units == '\x80') {
        constexpr UChar euro = 0x20AC;
        *error = U_ZERO_ERROR;
        ucnv_cbToUWriteUChars(args, &euro, 1, 0, error);
        return;
    }
    if (damage->count++ == 0) {
        const auto read = args->source - damage->begin;
        damage->firstAt = read > length ? static_cast<std::size_t>(read - length) : 0;
    }
    *error = U_ZERO_ERROR;
    constexpr UChar replacement = 0xFFFD;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

void appendUtf8(std::string& utf8, const UChar* units, std::int32_t count)
{
    std::array<char, std::size_t {3} * 4096> buffer;
    std::int32_t written = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8WithSub(buffer.data(), static_cast<std::int32_t>(buffer.size()), &written, units,
                       count, 0xFFFD, nullptr, &error);
    if (U_SUCCESS(error))
        utf8.append(buffer.data(), static_cast<std::size_t>(written));
}

} // namespace

IcuDecoded decodeWithIcu(std::string_view bytes, const std::string& name)
{
    IcuDecoded result;
    UErrorCode error = U_ZERO_ERROR;
    const Converter converter(ucnv_open(name.c_str(), &error));
    if (U_FAILURE(error) || !converter)
        return result;
    Damage damage;
    damage.begin = bytes.data();
    damage.hasEuro = name == "gb18030";
    ucnv_setToUCallBack(converter.get(), countAndSubstitute, &damage, nullptr, nullptr, &error);
    if (U_FAILURE(error))
        return result;

    result.known = true;
    result.utf8.reserve(bytes.size() + bytes.size() / 2);
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::array<UChar, 4096> units;
    std::int32_t kept = 0; // a surrogate pair may be cut between two rounds
    do {
        error = U_ZERO_ERROR;
        UChar* target = units.data() + kept;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr,
                       1, &error);
        auto count = static_cast<std::int32_t>(target - units.data());
        kept = error == U_BUFFER_OVERFLOW_ERROR && count > 0
                && U16_IS_LEAD(units[static_cast<std::size_t>(count - 1)])
            ? 1
            : 0;
        appendUtf8(result.utf8, units.data(), count - kept);
        if (kept)
            units[0] = units[static_cast<std::size_t>(count - 1)];
    } while (error == U_BUFFER_OVERFLOW_ERROR);
    result.damaged = damage.count;
    result.firstDamagedAt = damage.firstAt;
    return result;
}

} // namespace lectern::text
