#pragma once

#include "domain/search_advice.h"

#include <QJsonArray>

namespace lectern::cli {

/// [{"kind":"missing","term"}…, {"kind":"instead","term","instead","query","articles"}…,
///  {"kind":"without","term","query","articles"}…,
///  {"kind":"variants" or "everywhere","query","articles"}…]
QJsonArray toJson(const SearchAdvice& advice);

/// A line each to stderr.
void printAdvice(const SearchAdvice& advice);

} // namespace lectern::cli
