import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource/noto-sans-tamil/tamil-400.css'
import '@fontsource/noto-sans-tamil/tamil-700.css'
