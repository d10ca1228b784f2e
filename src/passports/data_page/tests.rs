use super::*;
use image::Luma;

#[test]
fn a_picture_of_nothing_of_one_shade_or_of_one_pixel_has_no_zone() {
    for (width, height) in [(1, 1), (3, 2000), (2000, 3), (640, 480)] {
        for shade in [0, 128, 255] {
            let picture = DynamicImage::ImageLuma8(GrayImage::from_pixel(width, height, Luma([shade])));

            assert_eq!(strips(&picture), [], "{width} by {height} of {shade}");
        }
    }
}

#[test]
fn a_raster_of_dots_at_one_pitch_has_no_more_zones_than_are_read() {
    let dots =
        GrayImage::from_fn(1600, 800, |x, y| Luma([if x % 30 < 18 && y % 60 < 24 { 20 } else { 230 }]));

    assert!(strips(&DynamicImage::ImageLuma8(dots)).len() <= MOST_ZONES);
}

#[test]
fn every_specimen_has_one_zone_with_its_fillers_told_by_their_shape() {
    let files: [(&[u8], usize); 2] = [
        (include_bytes!("../../../tests/data/data-pages/utopia.png"), 23 + 5),
        (include_bytes!("../../../tests/data/data-pages/india.png"), 23 + 15),
    ];
    for (file, fillers) in files {
        let found = strips(&image::load_from_memory(file).unwrap());

        assert_eq!(found.len(), 1);
        let told = found[0].cells.iter().flatten().filter(|cell| **cell == Cell::Filler).count();
        assert_eq!(told, fillers);
    }
}
