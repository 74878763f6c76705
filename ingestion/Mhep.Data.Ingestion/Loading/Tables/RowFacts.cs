using System.Buffers.Binary;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>
/// All that a stored row says: every column of its table but those that say where it came from. Taken from the model, so that a
/// column cannot be forgotten. Empty columns are left out and each value goes with its column's name, so a column
/// added later changes the hash of no row that leaves it empty.
/// </summary>
internal sealed class RowFacts<TRow>
    where TRow : VersionedRow
{
    private readonly List<Action<TRow, CanonicalHash>> _columns;

    public RowFacts(IModel model)
    {
        var entity = model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not mapped.");
        _columns = [.. entity.GetProperties()
            .Where(property => property.PropertyInfo?.DeclaringType != typeof(VersionedRow))
            .OrderBy(property => property.GetColumnName(), StringComparer.Ordinal)
            .Select(ColumnOf)];
    }

    /// <summary>Adds what the row says.</summary>
    public void AddTo(CanonicalHash hash, TRow row)
    {
        foreach (var column in _columns) column(row, hash);
    }

    private static Action<TRow, CanonicalHash> ColumnOf(IProperty property)
    {
        var getter = property.PropertyInfo?.GetMethod ?? throw new NotSupportedException($"{property.Name} has no getter.");
        var tag = TagOf(property.GetColumnName());
        var value = Nullable.GetUnderlyingType(property.ClrType);
        var (maker, type) = (value, property.ClrType.IsValueType) switch
        {
            (not null, _) => (nameof(OfNullable), value),
            (null, true) => (nameof(OfValue), property.ClrType),
            (null, false) => (nameof(OfReference), property.ClrType),
        };
        var make = typeof(RowFacts<TRow>).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        return (Action<TRow, CanonicalHash>)make.Invoke(null, [getter, tag])!;
    }

    /// <summary>A column's name as a number: the first 8 bytes of its SHA-256.</summary>
    private static long TagOf(string column) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(column)));

    private static Action<TRow, CanonicalHash> OfValue<T>(MethodInfo getter, long tag)
        where T : struct
    {
        var get = getter.CreateDelegate<Func<TRow, T>>();
        var add = AdderOf<T>();
        return (row, hash) => add(hash.Add(tag), get(row));
    }

    private static Action<TRow, CanonicalHash> OfNullable<T>(MethodInfo getter, long tag)
        where T : struct
    {
        var get = getter.CreateDelegate<Func<TRow, T?>>();
        var add = AdderOf<T>();
        return (row, hash) =>
        {
            if (get(row) is { } value) add(hash.Add(tag), value);
        };
    }

    private static Action<TRow, CanonicalHash> OfReference<T>(MethodInfo getter, long tag)
        where T : class
    {
        var get = getter.CreateDelegate<Func<TRow, T?>>();
        var add = AdderOf<T>();
        return (row, hash) =>
        {
            if (get(row) is { } value) add(hash.Add(tag), value);
        };
    }

    private static Action<CanonicalHash, T> AdderOf<T>()
    {
        Delegate adder = typeof(T) switch
        {
            var type when type == typeof(string) => new Action<CanonicalHash, string>((hash, value) => hash.Add(value)),
            var type when type == typeof(DateOnly) => new Action<CanonicalHash, DateOnly>((hash, value) => hash.Add(value)),
            var type when type == typeof(long) => new Action<CanonicalHash, long>((hash, value) => hash.Add(value)),
            var type when type == typeof(int) => new Action<CanonicalHash, int>((hash, value) => hash.Add((long)value)),
            var type when type == typeof(bool) => new Action<CanonicalHash, bool>((hash, value) => hash.Add(value)),
            var type when type == typeof(decimal) => new Action<CanonicalHash, decimal>((hash, value) => hash.Add(value)),
            var type when type == typeof(byte[]) => new Action<CanonicalHash, byte[]>((hash, value) => hash.Add(value)),
            { IsEnum: true } => new Action<CanonicalHash, T>((hash, value) => hash.Add(value?.ToString())),
            var type => throw new NotSupportedException($"{type.Name} has no canonical bytes; add some to {nameof(CanonicalHash)}."),
        };
        return (Action<CanonicalHash, T>)adder;
    }
}
