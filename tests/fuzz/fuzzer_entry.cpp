#include "fuzz/fuzz_target.h"

#include <cstdint>

// libFuzzer's own main calls this (https://llvm.org/docs/LibFuzzer.html).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libFuzzer's bytes are unsigned
    lectern::fuzz::tryInput({reinterpret_cast<const char*>(data), size});
    return 0;
}
