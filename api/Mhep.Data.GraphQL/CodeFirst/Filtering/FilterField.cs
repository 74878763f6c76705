namespace Mhep.Data.GraphQL.CodeFirst.Filtering;

/// <summary>One thing that items can be filtered by.</summary>
internal abstract class FilterField(string name)
{
    public string Name { get; } = name;

    public abstract Type ValueType { get; }

    /// <summary>Whether clients give the value as an <c>ID</c>.</summary>
    public virtual bool IsId => false;

    /// <summary>The condition for the items, from the condition for the value.</summary>
    public abstract Delegate Compile(object given, FilterCompiler compiler);
}
