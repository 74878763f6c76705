using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>How one property of a row is bound to its place in an insert.</summary>
internal abstract class ColumnBinding<TRow>
    where TRow : class
{
    /// <summary>Binds the row's value and gives SQLite's result code.</summary>
    public abstract int Bind(sqlite3_stmt statement, int index, TRow row);

    public static ColumnBinding<TRow> Of(IProperty property)
    {
        var getter = property.PropertyInfo?.GetMethod
            ?? throw new NotSupportedException($"{property.Name} has no getter; bulk load binds properties only.");
        var value = Nullable.GetUnderlyingType(property.ClrType);
        var make = (value, property.ClrType.IsValueType) switch
        {
            (not null, _) => Maker(nameof(OfNullable), value),
            (null, true) => Maker(nameof(OfValue), property.ClrType),
            (null, false) => Maker(nameof(OfReference), property.ClrType),
        };
        return (ColumnBinding<TRow>)make.Invoke(null, [getter])!;
    }

    private static MethodInfo Maker(string name, Type value) =>
        typeof(ColumnBinding<TRow>).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(value);

    private static ValueColumn<T> OfValue<T>(MethodInfo getter)
        where T : struct => new(getter.CreateDelegate<Func<TRow, T>>(), ValueBinding.Of<T>());

    private static NullableColumn<T> OfNullable<T>(MethodInfo getter)
        where T : struct => new(getter.CreateDelegate<Func<TRow, T?>>(), ValueBinding.Of<T>());

    private static ReferenceColumn<T> OfReference<T>(MethodInfo getter)
        where T : class => new(getter.CreateDelegate<Func<TRow, T?>>(), ValueBinding.Of<T>());

    private sealed class ValueColumn<T>(Func<TRow, T> get, ValueBinding<T> bind) : ColumnBinding<TRow>
        where T : struct
    {
        public override int Bind(sqlite3_stmt statement, int index, TRow row) => bind(statement, index, get(row));
    }

    private sealed class NullableColumn<T>(Func<TRow, T?> get, ValueBinding<T> bind) : ColumnBinding<TRow>
        where T : struct
    {
        public override int Bind(sqlite3_stmt statement, int index, TRow row) =>
            get(row) is { } value ? bind(statement, index, value) : raw.sqlite3_bind_null(statement, index);
    }

    private sealed class ReferenceColumn<T>(Func<TRow, T?> get, ValueBinding<T> bind) : ColumnBinding<TRow>
        where T : class
    {
        public override int Bind(sqlite3_stmt statement, int index, TRow row) =>
            get(row) is { } value ? bind(statement, index, value) : raw.sqlite3_bind_null(statement, index);
    }
}
