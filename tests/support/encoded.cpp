#include "support/encoded.h"

#include <unicode/ucnv.h>

#include <memory>

namespace lectern::tests {

namespace {

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

/// A converter that stops at what it cannot convert.
Converter strictConverter(const char* name)
{
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &error));
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &error);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
    return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

std::optional<std::string> convert(std::string_view text, const char* from, const char* to)
{
    const Converter reader = strictConverter(from);
    const Converter writer = strictConverter(to);
    if (!reader || !writer)
        return std::nullopt;
    std::string bytes(text.size() * 4 + 16, '\0');
    char* target = bytes.data();
    const char* source = text.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_convertEx(writer.get(), reader.get(), &target, bytes.data() + bytes.size(), &source,
                   text.data() + text.size(), nullptr, nullptr, nullptr, nullptr, 1, 1, &error);
    if (U_FAILURE(error))
        return std::nullopt;
    bytes.resize(static_cast<std::size_t>(target - bytes.data()));
    return bytes;
}

} // namespace

std::optional<std::string> encoded(std::string_view utf8, const char* converter)
{
    auto bytes = convert(utf8, "UTF-8", converter);
    if (!bytes || convert(*bytes, converter, "UTF-8") != utf8)
        return std::nullopt;
    return bytes;
}

} // namespace lectern::tests
