namespace Mhep.Data.GraphQL.CodeFirst.Filtering;

/// <summary>One thing that items can be filtered by.</summary>
internal abstract class FilterField(string name)
{
    public string Name { get; } = name;

    public abstract Type ValueType { get; }

    /// <summary>The condition for the items, from the condition for the value.</summary>
    public abstract Delegate Compile(object given, FilterCompiler compiler);
}
