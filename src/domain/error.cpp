#include "domain/error.h"

namespace lectern {

std::string toText(const Error& error)
{
    if (error.where.empty())
        return error.message;
    return error.message + " (" + error.where + ")";
}

} // namespace lectern
