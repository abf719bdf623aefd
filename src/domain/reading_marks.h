#pragma once

namespace lectern {

enum class ReadState { Unread, Read };
enum class Star { Off, On };

} // namespace lectern
