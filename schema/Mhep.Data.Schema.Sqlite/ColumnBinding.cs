using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>
/// How one property of a row is bound to its place in an insert. A statement keeps what is bound to it from row to row, and most columns of
/// most rows say what the row before said (a site, a version, nothing): only what differs is bound.
/// </summary>
internal abstract class ColumnBinding<TRow>
    where TRow : class
{
    /// <summary>The same for a statement to which nothing is bound yet.</summary>
    public abstract ColumnBinding<TRow> Fresh();

    /// <summary>Binds the row's value, where the statement has another, and gives SQLite's result code.</summary>
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
        private T _last;
        private bool _isBound;

        public override ColumnBinding<TRow> Fresh() => new ValueColumn<T>(get, bind);

        public override int Bind(sqlite3_stmt statement, int index, TRow row)
        {
            var value = get(row);
            if (_isBound && EqualityComparer<T>.Default.Equals(value, _last)) return raw.SQLITE_OK;
            (_last, _isBound) = (value, true);
            return bind(statement, index, value);
        }
    }

    /// <summary>Nothing is bound at first, and nothing bound is null.</summary>
    private sealed class NullableColumn<T>(Func<TRow, T?> get, ValueBinding<T> bind) : ColumnBinding<TRow>
        where T : struct
    {
        private T? _last;

        public override ColumnBinding<TRow> Fresh() => new NullableColumn<T>(get, bind);

        public override int Bind(sqlite3_stmt statement, int index, TRow row)
        {
            var got = get(row);
            if (got is not { } value)
            {
                if (_last is null) return raw.SQLITE_OK;
                _last = null;
                return raw.sqlite3_bind_null(statement, index);
            }

            if (_last is { } last && EqualityComparer<T>.Default.Equals(value, last)) return raw.SQLITE_OK;
            _last = got;
            return bind(statement, index, value);
        }
    }

    /// <summary>Likewise; texts are the same only where they are one object, which those that repeat are.</summary>
    private sealed class ReferenceColumn<T>(Func<TRow, T?> get, ValueBinding<T> bind) : ColumnBinding<TRow>
        where T : class
    {
        private T? _last;

        public override ColumnBinding<TRow> Fresh() => new ReferenceColumn<T>(get, bind);

        public override int Bind(sqlite3_stmt statement, int index, TRow row)
        {
            var value = get(row);
            if (ReferenceEquals(value, _last)) return raw.SQLITE_OK;
            _last = value;
            return value is null ? raw.sqlite3_bind_null(statement, index) : bind(statement, index, value);
        }
    }
}
