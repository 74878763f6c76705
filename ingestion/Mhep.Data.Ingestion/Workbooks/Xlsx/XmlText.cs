using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>XML's character data as text: character references replaced, bytes that are no UTF-8 refused.</summary>
internal static class XmlText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of raw bytes, '&amp;amp;' as '&amp;' and '&amp;#x41;' as 'A'.</summary>
    /// <param name="raw">As written.</param>
    /// <param name="isCData">Whether nothing is to be replaced.</param>
    /// <exception cref="MalformedPartException">No UTF-8, or a reference that XML does not know.</exception>
    public static string Decode(ReadOnlySpan<byte> raw, bool isCData = false)
    {
        if (raw.IsEmpty) return string.Empty;
        try
        {
            var ampersand = isCData ? -1 : raw.IndexOf((byte)'&');
            return ampersand < 0 ? Strict.GetString(raw) : WithReferences(raw, ampersand);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedPartException("A part of the workbook holds bytes that are no UTF-8 text: the file is damaged.");
        }
    }

    private static string WithReferences(ReadOnlySpan<byte> raw, int ampersand)
    {
        // A reference is always longer than the bytes of what it stands for ('&#9;' is four), so the result fits.
        var rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        try
        {
            var written = 0;
            while (ampersand >= 0)
            {
                raw[..ampersand].CopyTo(rented.AsSpan(written));
                written += ampersand;
                raw = raw[(ampersand + 1)..];
                var semicolon = raw.IndexOf((byte)';');
                if (semicolon < 1) throw Unknown();
                written += Rune(raw[..semicolon]).EncodeToUtf8(rented.AsSpan(written));
                raw = raw[(semicolon + 1)..];
                ampersand = raw.IndexOf((byte)'&');
            }

            raw.CopyTo(rented.AsSpan(written));
            return Strict.GetString(rented, 0, written + raw.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static Rune Rune(ReadOnlySpan<byte> reference)
    {
        if (reference.SequenceEqual("amp"u8)) return new Rune('&');
        if (reference.SequenceEqual("lt"u8)) return new Rune('<');
        if (reference.SequenceEqual("gt"u8)) return new Rune('>');
        if (reference.SequenceEqual("quot"u8)) return new Rune('"');
        if (reference.SequenceEqual("apos"u8)) return new Rune('\'');
        if (reference[0] != (byte)'#' || reference.Length is < 2 or > 9) throw Unknown();
        return Number(reference[1..]) is { } number && System.Text.Rune.IsValid(number) ? new Rune(number) : throw Unknown();
    }

    private static int? Number(ReadOnlySpan<byte> digits)
    {
        if (digits[0] is (byte)'x' or (byte)'X')
        {
            return int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        }

        return Utf8Parser.TryParse(digits, out int number, out var used) && used == digits.Length ? number : null;
    }

    private static MalformedPartException Unknown() =>
        new("A part of the workbook uses a character reference that XML does not know: the file is damaged.");
}
