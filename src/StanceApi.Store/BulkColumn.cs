using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StanceApi.Store;

/// <summary>A column that many rows are written to: what is the same for all of them is looked up once.</summary>
internal sealed class BulkColumn(IProperty property)
{
    private readonly IClrPropertyGetter _getter = property.GetGetter();
    private readonly ValueConverter? _converter = property.GetTypeMapping().Converter;

    public string Name { get; } = property.GetColumnName();

    public string StoreType { get; } = property.GetRelationalTypeMapping().StoreType;

    /// <summary>As the database keeps it.</summary>
    public object? ValueOf(object row)
    {
        var value = _getter.GetClrValue(row);
        return value is null || _converter is null ? value : _converter.ConvertToProvider(value);
    }

    /// <summary>Those that are written: keys that the database generates are left to it.</summary>
    public static List<BulkColumn> Of(IEntityType table) =>
        [
            .. table
                .GetProperties()
                .Where(p => !(p.IsPrimaryKey() && p.ValueGenerated == ValueGenerated.OnAdd))
                .Select(p => new BulkColumn(p)),
        ];
}
