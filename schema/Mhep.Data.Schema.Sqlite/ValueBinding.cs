using System.Buffers;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>Binds a value to a place of a statement and gives SQLite's result code.</summary>
internal delegate int ValueBinding<in T>(sqlite3_stmt statement, int index, T value);

/// <summary>
/// How each type is stored: the same texts and numbers that Microsoft.Data.Sqlite writes, because Entity Framework reads them back and
/// compares against them. Enums are stored by name, as the model maps all of them.
/// </summary>
internal static class ValueBinding
{
    private const int MaximumOnStack = 512;

    public static ValueBinding<T> Of<T>() => (ValueBinding<T>)Of(typeof(T));

    private static Delegate Of(Type type) => type switch
    {
        _ when type == typeof(int) => new ValueBinding<int>((statement, index, value) => raw.sqlite3_bind_int(statement, index, value)),
        _ when type == typeof(long) => new ValueBinding<long>(raw.sqlite3_bind_int64),
        _ when type == typeof(bool) => new ValueBinding<bool>((statement, index, value) => raw.sqlite3_bind_int(statement, index, value ? 1 : 0)),
        _ when type == typeof(string) => new ValueBinding<string>(Text),
        _ when type == typeof(byte[]) => new ValueBinding<byte[]>((statement, index, value) => raw.sqlite3_bind_blob(statement, index, value)),
        _ when type == typeof(DateOnly) => new ValueBinding<DateOnly>((statement, index, value) => Formatted(statement, index, value, "O")),
        _ when type == typeof(decimal) => new ValueBinding<decimal>((statement, index, value) =>
            Formatted(statement, index, value, "0.0###########################")),
        _ when type == typeof(DateTime) => new ValueBinding<DateTime>((statement, index, value) =>
            Formatted(statement, index, value, @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF")),
        _ when type == typeof(Guid) => new ValueBinding<Guid>((statement, index, value) =>
            Text(statement, index, value.ToString("D").ToUpperInvariant())),
        { IsEnum: true } => EnumOf(type),
        _ => throw new NotSupportedException($"{type.Name} has no binding; add one that stores what Entity Framework stores."),
    };

    private static int Text(sqlite3_stmt statement, int index, string value)
    {
        if (value.Length * 3 <= MaximumOnStack)
        {
            Span<byte> bytes = stackalloc byte[MaximumOnStack];
            return raw.sqlite3_bind_text(statement, index, bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(value));
        var result = raw.sqlite3_bind_text(statement, index, rented.AsSpan(0, Encoding.UTF8.GetBytes(value, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    private static int Formatted<T>(sqlite3_stmt statement, int index, T value, string format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> bytes = stackalloc byte[64];
        return value.TryFormat(bytes, out var length, format, CultureInfo.InvariantCulture)
            ? raw.sqlite3_bind_text(statement, index, bytes[..length])
            : throw new FormatException($"{value} does not fit into {bytes.Length} bytes.");
    }

    private static Delegate EnumOf(Type type) => typeof(ValueBinding)
        .GetMethod(nameof(ByName), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
        .MakeGenericMethod(type).Invoke(null, null) as Delegate ?? throw new NotSupportedException(type.Name);

    private static ValueBinding<TEnum> ByName<TEnum>()
        where TEnum : struct, Enum
    {
        var names = Enum.GetValues<TEnum>().Distinct().ToDictionary(value => value, value => value.ToString());
        return (statement, index, value) => Text(statement, index, names[value]);
    }
}
