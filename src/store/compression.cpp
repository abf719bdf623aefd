#include "store/compression.h"

#include "store/compression_dictionary.h"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <memory>

namespace lectern::store {

namespace {

constexpr int kLevel = 3;

/// The tables of level 3 remember about as many places; a longer prefix needs those of
/// long-distance matching, or its beginning is forgotten.
constexpr std::size_t kLongPrefixBytes = std::size_t {256} << 10;

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

/// Contexts hold tables of some hundred KB that are costly to make anew for each article: a thread
/// keeps its own. One that a large text has blown up goes; else each thread kept up to 100 MB.
constexpr std::size_t kLargestKeptBytes = std::size_t {4} << 20;

/// The thread's context for one frame.
class Compressor final {
public:
    Compressor()
    {
        if (!kept())
            kept().reset(ZSTD_createCCtx());
        ZSTD_CCtx_reset(get(), ZSTD_reset_session_and_parameters);
        ZSTD_CCtx_setParameter(get(), ZSTD_c_compressionLevel, kLevel);
    }
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;
    ~Compressor()
    {
        if (ZSTD_sizeof_CCtx(get()) > kLargestKeptBytes)
            kept().reset();
    }

    ZSTD_CCtx* get() const { return kept().get(); }

private:
    static std::unique_ptr<ZSTD_CCtx, FreeContext>& kept()
    {
        thread_local std::unique_ptr<ZSTD_CCtx, FreeContext> context;
        return context;
    }
};

ZSTD_DCtx* freshDecompressor() // stays small: all it unpacks is one piece
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    ZSTD_DCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
    return context.get();
}

/// The window must reach back over the whole prefix; 2^27 is what a decompressor accepts unasked.
int windowLogFor(std::size_t bytes)
{
    const int needed = static_cast<int>(std::bit_width(bytes));
    return std::clamp(needed, 10, 27);
}

Error damaged(const char* why)
{
    return Error {ErrorKind::Database, "A stored text or original is damaged.", why};
}

std::string packWith(ZSTD_CCtx* context, std::string_view bytes)
{
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    const auto size
        = ZSTD_compress2(context, packed.data(), packed.size(), bytes.data(), bytes.size());
    assert(!ZSTD_isError(size)); // the room is enough by compressBound's promise
    packed.resize(size);
    packed.shrink_to_fit();
    return packed;
}

Result<std::string> unpackWith(ZSTD_DCtx* context, std::string_view packed,
                               std::size_t expectedBytes)
{
    const auto claimed = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (claimed == ZSTD_CONTENTSIZE_ERROR || claimed == ZSTD_CONTENTSIZE_UNKNOWN)
        return fail(damaged("no zstd frame"));
    if (claimed != expectedBytes || claimed > kMaxUnpackedBytes)
        return fail(damaged("its size is not the one its row names"));
    std::string bytes(expectedBytes, '\0');
    const auto size
        = ZSTD_decompressDCtx(context, bytes.data(), bytes.size(), packed.data(), packed.size());
    if (ZSTD_isError(size))
        return fail(damaged(ZSTD_getErrorName(size)));
    if (size != expectedBytes)
        return fail(damaged("it ends too early"));
    return bytes;
}

} // namespace

std::string compress(std::string_view bytes, std::string_view prefix)
{
    const Compressor compressor;
    ZSTD_CCtx* context = compressor.get();
    if (!prefix.empty()) {
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog,
                               windowLogFor(prefix.size() + bytes.size()));
        if (prefix.size() > kLongPrefixBytes)
            ZSTD_CCtx_setParameter(context, ZSTD_c_enableLongDistanceMatching, 1);
        ZSTD_CCtx_refPrefix(context, prefix.data(), prefix.size());
    }
    return packWith(context, bytes);
}

std::string compress(std::string_view bytes, const CompressionDictionary* dictionary)
{
    const Compressor compressor;
    if (dictionary)
        ZSTD_CCtx_refCDict(compressor.get(), dictionary->forCompression(kLevel));
    return packWith(compressor.get(), bytes);
}

std::uint32_t dictionaryOf(std::string_view packed)
{
    return ZSTD_getDictID_fromFrame(packed.data(), packed.size());
}

Result<std::string> decompress(std::string_view packed, std::size_t expectedBytes,
                               std::string_view prefix)
{
    ZSTD_DCtx* context = freshDecompressor();
    if (!prefix.empty())
        ZSTD_DCtx_refPrefix(context, prefix.data(), prefix.size());
    return unpackWith(context, packed, expectedBytes);
}

Result<std::string> decompress(std::string_view packed, std::size_t expectedBytes,
                               const CompressionDictionary* dictionary)
{
    ZSTD_DCtx* context = freshDecompressor();
    if (dictionary)
        ZSTD_DCtx_refDDict(context, dictionary->forDecompression());
    return unpackWith(context, packed, expectedBytes);
}

} // namespace lectern::store
